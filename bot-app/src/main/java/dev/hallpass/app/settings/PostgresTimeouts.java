package dev.hallpass.app.settings;

import java.util.Map;
import java.util.Optional;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Bounds how long a PostgreSQL that hangs, or that a network has swallowed, holds a thread. Its driver waits for ever
 * unless it is told, and no other driver takes these words; whoever sets them otherwise is heard.
 */
final class PostgresTimeouts implements EnvironmentPostProcessor {
    private static final String PREFIX = "spring.datasource.hikari.data-source-properties.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Optional.ofNullable(environment.getProperty("spring.datasource.url"))
                .filter(url -> url.startsWith("jdbc:postgresql:"))
                .ifPresent(url -> environment
                        .getPropertySources()
                        .addLast(new MapPropertySource(
                                "postgres-timeouts",
                                Map.of(
                                        PREFIX + "connectTimeout", "2",
                                        PREFIX + "socketTimeout", "10",
                                        PREFIX + "tcpKeepAlive", "true"))));
    }
}
