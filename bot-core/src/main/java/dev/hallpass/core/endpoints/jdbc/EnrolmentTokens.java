package dev.hallpass.core.endpoints.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.endpoints.EnrolmentOffer;
import dev.hallpass.core.endpoints.TokenHash;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.engine.terms.ComputerId;

/** The rows of enrolment tokens. */
final class EnrolmentTokens {
    /** Rows of tokens that are over are kept that long, for whoever looks into what happened. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    EnrolmentTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EnrolmentOffer offer) {
        jdbc.sql("delete from enrolment_token where expires_at < ?")
                .param(at(offer.goodUntil().minus(KEPT)))
                .update();
        jdbc.sql("insert into enrolment_token (token_hash, computer_name, name_key, department, replaces, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(offer.token().hex())
                .param(offer.name().value())
                .param(offer.name().key())
                .param(offer.department().map(Department::name).orElse(null))
                .param(offer.replaces().map(ComputerId::value).orElse(null))
                .param(at(offer.goodUntil()))
                .update();
    }

    /** Ends what is open under the name. */
    void endFor(ComputerName name) {
        jdbc.sql("delete from enrolment_token where name_key = ? and used_at is null")
                .param(name.key())
                .update();
    }

    Optional<EnrolmentOffer> find(TokenHash token, Instant now) {
        return jdbc.sql("select * from enrolment_token where token_hash = ? and used_at is null and expires_at > ?")
                .params(token.hex(), at(now))
                .query((row, number) -> offer(token, row))
                .optional();
    }

    /** The row's lock decides between several at once. */
    Spending spend(TokenHash token, Instant now) {
        int spent = jdbc.sql("update enrolment_token set used_at = ?"
                        + " where token_hash = ? and used_at is null and expires_at > ?")
                .params(at(now), token.hex(), at(now))
                .update();
        return spent == 1 ? Spending.SPENT_NOW : Spending.SPENT_BEFORE;
    }

    private static EnrolmentOffer offer(TokenHash token, ResultSet row) throws SQLException {
        return new EnrolmentOffer(
                token,
                new ComputerName(row.getString("computer_name")),
                Optional.ofNullable(row.getString("department")).map(Department::new),
                Optional.ofNullable(row.getString("replaces")).map(ComputerId::new),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Whose it was. */
    enum Spending {
        SPENT_NOW,
        SPENT_BEFORE
    }
}
