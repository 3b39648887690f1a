package dev.hallpass.core.people.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Profile;
import dev.hallpass.core.sql.Columns;

/** The table {@code person}, read together with the roles in force. */
final class PersonRows {
    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;
    private final Set<EmailAddress> superAdministrators;
    private final Clock clock;

    PersonRows(DataSource dataSource, Set<EmailAddress> superAdministrators, Clock clock) {
        this.clock = clock;
        this.jdbc = JdbcClient.create(dataSource);
        this.superAdministrators = Set.copyOf(superAdministrators);
    }

    /** What follows the profile. */
    record PersonRow(PersonId id, String name, Optional<EmailAddress> email, ZoneId zone, Locale locale) {
        static PersonRow of(PersonId id, Profile profile, Optional<EmailAddress> email) {
            return new PersonRow(
                    id, Columns.text(profile.name(), LONGEST_NAME), email, profile.zone(), profile.locale());
        }
    }

    Optional<PersonRow> row(PersonId id) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", id.value())
                .query(PersonRows::row)
                .optional();
    }

    Optional<PersonRow> row(EmailAddress email) {
        return jdbc.sql("select * from person where email = :email")
                .param("email", email.value())
                .query(PersonRows::row)
                .optional();
    }

    void insert(PersonRow person) {
        written(
                        "insert into person (id, name, email, zone, locale, created_at)"
                                + " values (:id, :name, :email, :zone, :locale, :now)",
                        person)
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    void update(PersonRow person) {
        written("update person set name = :name, email = :email, zone = :zone, locale = :locale where id = :id", person)
                .update();
    }

    /** The address of a person who has lost the account that vouched for it. */
    void setEmail(PersonId id, Optional<EmailAddress> email) {
        jdbc.sql("update person set email = :email where id = :id")
                .param("email", email.map(EmailAddress::value).orElse(null))
                .param("id", id.value())
                .update();
    }

    Person withRoles(PersonRow row) {
        Set<RoleAssignment> roles =
                new HashSet<>(jdbc.sql("select person_id, role, department from role_assignment where person_id = :id")
                        .param("id", row.id().value())
                        .query(PersonRows::assignment)
                        .list());
        if (row.email().filter(superAdministrators::contains).isPresent()) {
            roles.add(superAdministrator(row.id()));
        }
        return new Person(row.id(), row.name(), row.email(), row.zone(), row.locale(), roles);
    }

    List<RoleAssignment> assignments() {
        List<RoleAssignment> stored = jdbc.sql("select person_id, role, department from role_assignment"
                        + " order by role, department_key, granted_at")
                .query(PersonRows::assignment)
                .list();
        List<RoleAssignment> inForce = new ArrayList<>(stored);
        superAdministrators.stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .map(person -> superAdministrator(person.id()))
                .filter(configured -> !stored.contains(configured))
                .forEach(inForce::add);
        return inForce;
    }

    private static RoleAssignment superAdministrator(PersonId person) {
        return new RoleAssignment(person, Role.SUPER_ADMINISTRATOR, Optional.empty());
    }

    private JdbcClient.StatementSpec written(String sql, PersonRow person) {
        return jdbc.sql(sql)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", person.email().map(EmailAddress::value).orElse(null))
                .param("zone", person.zone().getId())
                .param("locale", person.locale().toLanguageTag());
    }

    private static PersonRow row(ResultSet row, int number) throws SQLException {
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")));
    }

    private static RoleAssignment assignment(ResultSet row, int number) throws SQLException {
        return new RoleAssignment(
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("department")).map(Department::new));
    }
}
