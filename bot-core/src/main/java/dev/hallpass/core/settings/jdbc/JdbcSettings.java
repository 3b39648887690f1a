package dev.hallpass.core.settings.jdbc;

import java.time.Clock;
import java.util.Optional;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.sql.Columns;

final class JdbcSettings implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSettings.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditTrail trail;
    private final Clock clock;

    JdbcSettings(DataSource dataSource, AuditTrail trail, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public <T> T value(Setting<T> setting) {
        return jdbc.sql("select chosen from setting where name = :name")
                .param("name", setting.name())
                .query(String.class)
                .optional()
                .flatMap(chosen -> read(setting, chosen))
                .orElseGet(setting::byDefault);
    }

    private static <T> Optional<T> read(Setting<T> setting, String chosen) {
        try {
            return Optional.of(setting.read(chosen));
        } catch (IllegalArgumentException unreadable) {
            LOG.warn(
                    "The stored setting {} is not {}; its default holds until it is set anew.",
                    setting.name(),
                    setting.allowed());
            return Optional.empty();
        }
    }

    @Override
    public <T> void change(Setting<T> setting, T value, PersonId by, AuditEntry entry) {
        transactions.executeWithoutResult(status -> {
            String chosen = setting.write(value);
            if (update(setting, chosen, by) == 0) {
                insert(setting, chosen, by);
            }
            trail.append(entry);
        });
    }

    private int update(Setting<?> setting, String chosen, PersonId by) {
        return jdbc.sql("update setting set chosen = :chosen, changed_by = :by, changed_at = :at where name = :name")
                .param("chosen", chosen)
                .param("by", by.value())
                .param("at", Columns.time(clock.instant()))
                .param("name", setting.name())
                .update();
    }

    private void insert(Setting<?> setting, String chosen, PersonId by) {
        jdbc.sql("insert into setting (name, chosen, changed_by, changed_at) values (:name, :chosen, :by, :at)")
                .param("name", setting.name())
                .param("chosen", chosen)
                .param("by", by.value())
                .param("at", Columns.time(clock.instant()))
                .update();
    }
}
