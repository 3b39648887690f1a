package dev.hallpass.core.settings.jdbc;

import java.time.Clock;

import javax.sql.DataSource;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.settings.Settings;

/** Opens the stored settings. */
public final class SettingsStore {
    private SettingsStore() {}

    /** @param trail one over the same data source, so that a change and its entry are kept together */
    public static Settings over(DataSource dataSource, AuditTrail trail, Clock clock) {
        return new JdbcSettings(dataSource, trail, clock);
    }
}
