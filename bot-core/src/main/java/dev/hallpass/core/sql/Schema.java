package dev.hallpass.core.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.hallpass.core.doctor.UnfitToServe;

/**
 * Brings the tables to what this release needs. Every change lets the release before go on beside it, so that replicas
 * are replaced one by one; a release does not start over a schema that a later one has made.
 */
public final class Schema {
    private Schema() {}

    /** @throws UnfitToServe when a newer release has changed the schema already */
    public static void migrate(Flyway configured) {
        Flyway flyway = patiently(configured);
        newest(flyway, info -> info.getState().isApplied() && !info.getState().isResolved())
                .ifPresent(unknown -> refuse(flyway, unknown));
        flyway.migrate();
    }

    private static void refuse(Flyway flyway, MigrationVersion unknown) {
        String known = newest(flyway, info -> info.getState().isResolved())
                .map(MigrationVersion::getVersion)
                .orElse("none");
        throw new UnfitToServe("The database has the schema " + unknown + ", and this release knows " + known
                + " at most: a newer Hallpass has changed it. Start that release, or restore the database's backup"
                + " from before the upgrade.");
    }

    private static Optional<MigrationVersion> newest(Flyway flyway, Predicate<MigrationInfo> which) {
        return Arrays.stream(flyway.info().all())
                .filter(which)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** An index over ten million rows takes longer than any question may. */
    private static Flyway patiently(Flyway configured) {
        DataSource pool = configured.getConfiguration().getDataSource();
        return Flyway.configure(configured.getConfiguration().getClassLoader())
                .configuration(configured.getConfiguration())
                .dataSource(new WithoutTimeout(pool))
                .load();
    }

    private static final class WithoutTimeout extends DelegatingDataSource {
        WithoutTimeout(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        }
    }
}
