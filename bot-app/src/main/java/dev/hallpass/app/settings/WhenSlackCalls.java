package dev.hallpass.app.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Only with a signing secret and a bot token: without them the door for Slack's requests is absent, not open. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty({"hallpass.slack.signing-secret", "hallpass.slack.bot-token"})
public @interface WhenSlackCalls {}
