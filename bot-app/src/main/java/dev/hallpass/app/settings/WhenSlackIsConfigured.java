package dev.hallpass.app.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/** Only with a bot token, and a signing secret or an app token: without them Slack is absent, not open. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(EitherSlackDoor.class)
public @interface WhenSlackIsConfigured {}
