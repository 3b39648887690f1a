package dev.hallpass.core.people.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.people.account.Profile;
import dev.hallpass.core.sql.Columns;

/** The table {@code account}. */
final class AccountRows {
    /** Type-ahead asks at every key; which account was used last need not be known better than this. */
    private static final Duration USE_IS_KEPT_TO = Duration.ofMinutes(1);

    private static final String THIS_ACCOUNT =
            " where platform = :platform and workspace = :workspace and platform_user = :user";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRows(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** A stored account. */
    record AccountRow(PersonId person, Optional<EmailAddress> verifiedEmail, Instant lastUsed) {}

    Optional<AccountRow> find(Account account) {
        return named("select person_id, verified_email, last_used from account" + THIS_ACCOUNT, account)
                .query(AccountRows::row)
                .optional();
    }

    /** The person of the account that was used last under the address. */
    Optional<PersonId> personWith(EmailAddress email) {
        return jdbc.sql("select person_id from account where verified_email = :email"
                        + " order by last_used desc fetch first 1 row only")
                .param("email", email.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** The address that another account of the person has: when this one vouches for none, or is theirs no longer. */
    Optional<EmailAddress> emailOf(PersonId person, Account besides) {
        return named(
                        "select verified_email from account where person_id = :person and verified_email is not null"
                                + " and not (platform = :platform and workspace = :workspace and platform_user = :user)"
                                + " order by last_used desc fetch first 1 row only",
                        besides)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(EmailAddress::new);
    }

    List<Account> of(PersonId person) {
        return jdbc.sql("select platform, workspace, platform_user from account where person_id = :person"
                        + " order by last_used desc")
                .param("person", person.value())
                .query((row, number) -> new Account(
                        Platform.valueOf(row.getString("platform")),
                        row.getString("workspace"),
                        row.getString("platform_user")))
                .list();
    }

    /** Makes or updates the account as the profile says, belonging to the person. */
    void write(PersonId person, Profile profile, Optional<AccountRow> before) {
        if (before.filter(row -> isCurrent(row, person, profile)).isPresent()) {
            return;
        }
        String sql = before.isPresent()
                ? "update account set person_id = :person, verified_email = :email, last_used = :now" + THIS_ACCOUNT
                : "insert into account (platform, workspace, platform_user, person_id, verified_email, last_used)"
                        + " values (:platform, :workspace, :user, :person, :email, :now)";
        named(sql, profile.account())
                .param("person", person.value())
                .param("email", profile.verifiedEmail().map(EmailAddress::value).orElse(null))
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    private boolean isCurrent(AccountRow row, PersonId person, Profile profile) {
        return row.person().equals(person)
                && row.verifiedEmail().equals(profile.verifiedEmail())
                && row.lastUsed().plus(USE_IS_KEPT_TO).isAfter(clock.instant());
    }

    private JdbcClient.StatementSpec named(String sql, Account account) {
        return jdbc.sql(sql)
                .param("platform", account.platform().name())
                .param("workspace", account.workspace())
                .param("user", account.user());
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                new PersonId(row.getObject("person_id", UUID.class)),
                Optional.ofNullable(row.getString("verified_email")).map(EmailAddress::new),
                Columns.instant(row, "last_used"));
    }
}
