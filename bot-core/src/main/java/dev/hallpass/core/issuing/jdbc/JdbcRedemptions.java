package dev.hallpass.core.issuing.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.Redemption;
import dev.hallpass.core.issuing.ToldBy;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.ComputerId;

/** The redemptions that endpoints or receipts told of, one for each issuance and computer. */
final class JdbcRedemptions {
    /** An endpoint redeems a code by its deadline; the rest is for zones. */
    private static final Duration AFTER_THE_DEADLINE = Duration.ofDays(1);
    /** How far behind an endpoint's clock may be: what starts later it cannot read (code-format.md, "Interval code"). */
    private static final Duration BEFORE_THE_ISSUE = Duration.ofDays(228);

    private final JdbcClient jdbc;

    JdbcRedemptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known; the issuance is locked to the end of the transaction. */
    Optional<Known> known(IssuanceId id, Redemption redemption) {
        jdbc.sql("select id from issuance where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .single();
        return jdbc.sql("select status, told_by from issuance_redemption where issuance_id = :id and computer_id = :on")
                .param("id", id.value())
                .param("on", redemption.on().value())
                .query((row, number) -> new Known(
                        ReceiptStatus.valueOf(row.getString("status")),
                        ToldBy.RECEIPT.name().equals(row.getString("told_by")) ? ToldBy.RECEIPT : ToldBy.SYNC))
                .optional();
    }

    /** Of codes that can still change something. */
    List<Issuances.SpentThere> on(ComputerId computer, Instant now) {
        return jdbc.sql("select i.*, r.redeemed_at as spent_at from issuance_redemption r"
                        + " join issuance i on i.id = r.issuance_id"
                        + " where r.computer_id = :on and i.over_at > :now order by i.id")
                .param("on", computer.value())
                .param("now", Columns.time(now))
                .query((row, number) ->
                        new Issuances.SpentThere(IssuanceRow.read(row, number), Columns.instant(row, "spent_at")))
                .list();
    }

    /** Two questions in one, so that each goes along the index of computers, and only over what time has left. */
    List<Issuance> spendable(ComputerId computer, Instant at, IssuanceId below, int most) {
        return jdbc.sql("select * from (" + spendable("computer_id = :computer") + " union all "
                        + spendable("computer_id is null") + ") spendable order by id desc fetch first :most rows only")
                .param("computer", computer.value())
                .param("after", Columns.time(at.minus(AFTER_THE_DEADLINE)))
                .param("before", Columns.time(at.plus(BEFORE_THE_ISSUE)))
                .param("below", below.value())
                .param("most", most)
                .query(IssuanceRow::read)
                .list();
    }

    private static String spendable(String where) {
        return "(select * from issuance where " + where + " and id < :below and redeem_by >= :after"
                + " and issued_at <= :before order by id desc fetch first :most rows only)";
    }

    record Known(ReceiptStatus status, ToldBy toldBy) {}

    void insert(IssuanceId id, Redemption redemption) {
        jdbc.sql("insert into issuance_redemption (issuance_id, computer_id, status, redeemed_at, until_at, told_by)"
                        + " values (:id, :on, :status, :at, :until, :told)")
                .param("id", id.value())
                .param("on", redemption.on().value())
                .param("status", redemption.status().name())
                .param("at", Columns.time(redemption.at()))
                .param("until", Columns.time(redemption.until()))
                .param("told", redemption.toldBy().name())
                .update();
        jdbc.sql("update issuance set redeemed_at = :at, redeemed_on = :on, redemption_told_by = :told"
                        + " where id = :id and redeemed_at is null")
                .param("told", redemption.toldBy().name())
                .param("id", id.value())
                .param("on", redemption.on().value())
                .param("at", Columns.time(redemption.at()))
                .update();
    }

    /** The computer itself knows when it was, which a receipt does not tell. */
    void correct(IssuanceId id, Redemption redemption) {
        jdbc.sql("update issuance_redemption set redeemed_at = :at where issuance_id = :id and computer_id = :on")
                .param("id", id.value())
                .param("on", redemption.on().value())
                .param("at", Columns.time(redemption.at()))
                .update();
        jdbc.sql("update issuance set redeemed_at = :at where id = :id and redeemed_on = :on")
                .param("id", id.value())
                .param("on", redemption.on().value())
                .param("at", Columns.time(redemption.at()))
                .update();
    }

    /** The same of the end of an access that is running. */
    void correctUntil(IssuanceId id, Redemption redemption) {
        jdbc.sql("update issuance_redemption set until_at = :until where issuance_id = :id and computer_id = :on")
                .param("id", id.value())
                .param("on", redemption.on().value())
                .param("until", Columns.time(redemption.until()))
                .update();
    }

    void end(IssuanceId id, Redemption redemption) {
        jdbc.sql("update issuance_redemption set status = :status, until_at = :until"
                        + " where issuance_id = :id and computer_id = :on")
                .param("id", id.value())
                .param("on", redemption.on().value())
                .param("status", redemption.status().name())
                .param("until", Columns.time(redemption.until()))
                .update();
        jdbc.sql("update issuance set ended_at = :until where id = :id and redeemed_on = :on")
                .param("id", id.value())
                .param("on", redemption.on().value())
                .param("until", Columns.time(redemption.until()))
                .update();
    }
}
