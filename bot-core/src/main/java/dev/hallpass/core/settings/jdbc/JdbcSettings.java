package dev.hallpass.core.settings.jdbc;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.settings.Choice;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.settings.Wish;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.core.sql.Transactions;

final class JdbcSettings implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSettings.class);
    private static final Optional<Department> ORGANISATION = Optional.empty();
    /** Waits for a change of the same row that is under way, so that what was before is told right. */
    private static final String FOR_UPDATE = " for update";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    JdbcSettings(DataSource dataSource, AuditTrail trail, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(dataSource);
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public <T> T value(Setting<T> setting) {
        return stored(setting.name(), ORGANISATION, "")
                .flatMap(chosen -> read(setting, chosen))
                .orElseGet(setting::byDefault);
    }

    @Override
    public <T> T value(Setting<T> setting, Optional<Department> of) {
        return of.flatMap(department -> stored(setting.name(), Optional.of(department), ""))
                .flatMap(chosen -> read(setting, chosen))
                .orElseGet(() -> value(setting));
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
    public List<Choice> choices() {
        return jdbc.sql("select name, '' as department_key, null as department, chosen, changed_by, changed_at"
                        + " from setting union all"
                        + " select name, department_key, department, chosen, changed_by, changed_at"
                        + " from department_setting order by department_key, name")
                .query((row, number) -> new Choice(
                        row.getString("name"),
                        Optional.ofNullable(row.getString("department")).map(Department::new),
                        row.getString("chosen"),
                        new PersonId(row.getObject("changed_by", UUID.class)),
                        Columns.instant(row, "changed_at")))
                .list();
    }

    @Override
    public <T> Optional<String> change(Wish<T> wish, Function<Optional<String>, AuditEntry> entry) {
        return transactions.begin(() -> {
            Optional<String> before = stored(wish.setting().name(), wish.department(), FOR_UPDATE);
            if (!effective(wish, before).equals(wish.written())) {
                store(wish);
                trail.append(entry.apply(before));
            }
            return before;
        });
    }

    private static <T> Optional<String> effective(Wish<T> wish, Optional<String> stored) {
        Setting<T> setting = wish.setting();
        return wish.department().isPresent()
                ? stored
                : Optional.of(stored.orElseGet(() -> setting.write(setting.byDefault())));
    }

    private Optional<String> stored(String name, Optional<Department> of, String ending) {
        JdbcClient.StatementSpec query = of.isEmpty()
                ? jdbc.sql("select chosen from setting where name = :name" + ending)
                : jdbc.sql("select chosen from department_setting where name = :name and department_key = :key"
                                + ending)
                        .param("key", key(of.get()));
        return query.param("name", name).query(String.class).optional();
    }

    private void store(Wish<?> wish) {
        if (wish.department().isEmpty()) {
            storeForAll(wish);
        } else {
            storeFor(wish.department().get(), wish);
        }
    }

    private void storeForAll(Wish<?> wish) {
        write(
                wish,
                jdbc.sql("update setting set chosen = :chosen, changed_by = :by, changed_at = :at where name = :name"),
                jdbc.sql("insert into setting (name, chosen, changed_by, changed_at)"
                        + " values (:name, :chosen, :by, :at)"));
    }

    private void storeFor(Department department, Wish<?> wish) {
        if (wish.value().isEmpty()) {
            jdbc.sql("delete from department_setting where name = :name and department_key = :key")
                    .param("name", wish.setting().name())
                    .param("key", key(department))
                    .update();
            return;
        }
        write(
                wish,
                jdbc.sql("update department_setting set chosen = :chosen, changed_by = :by, changed_at = :at"
                                + " where name = :name and department_key = :key")
                        .param("key", key(department)),
                jdbc.sql("insert into department_setting"
                                + " (name, department_key, department, chosen, changed_by, changed_at)"
                                + " values (:name, :key, :department, :chosen, :by, :at)")
                        .param("key", key(department))
                        .param("department", department.name()));
    }

    private void write(Wish<?> wish, JdbcClient.StatementSpec update, JdbcClient.StatementSpec insert) {
        if (filled(wish, update).update() == 0) {
            filled(wish, insert).update();
        }
    }

    private JdbcClient.StatementSpec filled(Wish<?> wish, JdbcClient.StatementSpec statement) {
        return statement
                .param("name", wish.setting().name())
                .param("chosen", wish.written().orElseThrow())
                .param("by", wish.by().value())
                .param("at", Columns.time(clock.instant()));
    }

    private static String key(Department department) {
        return department.name().toLowerCase(Locale.ROOT);
    }
}
