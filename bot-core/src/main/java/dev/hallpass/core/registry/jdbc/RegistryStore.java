package dev.hallpass.core.registry.jdbc;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.registry.RegistryEntries;

/** Opens the stored registry. */
public final class RegistryStore {
    private RegistryStore() {}

    /** What is read; the clock says which zone a computer's day goes by where a sync has changed it. */
    public static Registry reading(DataSource dataSource, Clock clock) {
        return new JdbcRegistry(JdbcClient.create(dataSource), clock);
    }

    /** What is written, inside the caller's transactions on the same data source. */
    public static RegistryEntries writing(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new JdbcRegistryEntries(jdbc, new WordIndex(jdbc, new JdbcTemplate(dataSource)));
    }
}
