package dev.hallpass.app.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Only with an app token and a bot token: Hallpass opens the line itself (Socket Mode). */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty({"hallpass.slack.app-token", "hallpass.slack.bot-token"})
public @interface WhenSlackIsCalled {}
