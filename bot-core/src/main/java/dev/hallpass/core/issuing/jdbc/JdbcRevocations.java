package dev.hallpass.core.issuing.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** The revocations, and which endpoints know of them. */
final class JdbcRevocations {
    private static final String HEARD_OF_BY = "select * from issuance where revoked_at is not null and over_at > :now"
            + " and (computer_id = :computer or computer_id is null and (user_name in (:users) or exists ("
            + "select 1 from issuance_redemption r where r.issuance_id = issuance.id and r.computer_id = :computer)))"
            + " order by id";

    private final JdbcClient jdbc;

    JdbcRevocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many rows: 0 when it had been revoked before */
    int revoke(IssuanceId id, IssuanceState.Revoked state) {
        return jdbc.sql("update issuance set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null")
                .param("at", Columns.time(state.at()))
                .param("by", state.by().value())
                .param("id", id.value())
                .update();
    }

    List<Issuance> heardOfBy(ComputerId computer, Collection<UserName> users, Instant now) {
        List<String> names = Stream.concat(Stream.of(""), users.stream().map(UserName::value))
                .toList();
        return jdbc.sql(HEARD_OF_BY)
                .param("now", Columns.time(now))
                .param("computer", computer.value())
                .param("users", names)
                .query(IssuanceRow::read)
                .list();
    }

    void acknowledge(IssuanceId id, ComputerId by, Collection<ComputerId> all) {
        if (jdbc.sql("select 1 from issuance_acknowledgement where issuance_id = :id and computer_id = :by")
                .param("id", id.value())
                .param("by", by.value())
                .query()
                .listOfRows()
                .isEmpty()) {
            jdbc.sql("insert into issuance_acknowledgement (issuance_id, computer_id) values (:id, :by)")
                    .param("id", id.value())
                    .param("by", by.value())
                    .update();
        }
        if (heardBy(id).containsAll(all.stream().map(ComputerId::value).toList())) {
            jdbc.sql("update issuance set acknowledged = true where id = :id and revoked_at is not null")
                    .param("id", id.value())
                    .update();
        }
    }

    private List<String> heardBy(IssuanceId id) {
        return jdbc.sql("select computer_id from issuance_acknowledgement where issuance_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
