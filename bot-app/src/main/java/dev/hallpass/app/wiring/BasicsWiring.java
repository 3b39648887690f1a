package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time and chance, for serving and for errands. */
@Configuration(proxyBeanMethods = false)
public class BasicsWiring {
    /** In steps of what databases keep: a finer time would be rounded there, and half the time into the future. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }
}
