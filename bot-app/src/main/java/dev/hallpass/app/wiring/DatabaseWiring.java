package dev.hallpass.app.wiring;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.settings.ClockHealth;
import dev.hallpass.core.doctor.jdbc.DatabaseClock;
import dev.hallpass.core.sql.Schema;

/** What every replica makes sure of at the database that all of them share. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
    @Bean
    FlywayMigrationStrategy schema() {
        return Schema::migrate;
    }

    /** Required at start; later a clock that has gone wrong is a matter of readiness. */
    @Bean
    @DependsOnDatabaseInitialization
    DatabaseClock databaseClock(DataSource database, Clock clock) {
        DatabaseClock compared = DatabaseClock.of(database, clock);
        compared.require();
        return compared;
    }

    /** Part of readiness: a replica whose clock is wrong gets no requests. */
    @Bean
    HealthIndicator clockHealthIndicator(DatabaseClock clock) {
        return new ClockHealth(clock);
    }
}
