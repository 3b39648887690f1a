package dev.hallpass.core.issuing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.issuing.Justification;
import dev.hallpass.core.issuing.ToldBy;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

/** Reads an issuance back. */
final class IssuanceRow {
    private final ResultSet row;

    private IssuanceRow(ResultSet row) {
        this.row = row;
    }

    static Issuance read(ResultSet row, int number) throws SQLException {
        return new IssuanceRow(row).issuance();
    }

    private Issuance issuance() throws SQLException {
        return new Issuance(
                new IssuanceId(row.getLong("id")),
                event(),
                new PersonId(row.getObject("issuer", UUID.class)),
                Columns.instant(row, "issued_at"),
                new Draft(terms(), text("device_code").map(DeviceCode::new)),
                row.getInt("serial"),
                new KeyEpoch(row.getInt("epoch")),
                row.getInt("generation"),
                ZoneId.of(row.getString("zone")),
                Columns.instant(row, "redeem_by"),
                text("justification").map(Justification::new),
                RecipientColumns.read(row),
                state(),
                text("backend_reference"));
    }

    private EventId event() throws SQLException {
        return new EventId(
                Platform.valueOf(row.getString("platform")), row.getString("workspace"), row.getString("event_id"));
    }

    private Terms terms() throws SQLException {
        Binding binding = new Binding(
                text("computer_id").map(ComputerId::new), text("user_name").map(UserName::new));
        return new Terms(Scope.valueOf(row.getString("scope")), binding, validity());
    }

    private Validity validity() throws SQLException {
        Optional<String> duration = text("duration");
        if (duration.isEmpty()) {
            return new Validity.Interval(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"));
        }
        return new Validity.Relative(
                PresetDuration.valueOf(duration.get()),
                RedeemWindow.valueOf(row.getString("redeem_window")),
                row.getObject("day_of_issue", LocalDate.class));
    }

    /** A revocation is what counts, also of a code that was redeemed before or is reported to have been. */
    private IssuanceState state() throws SQLException {
        Optional<Instant> revokedAt = time("revoked_at");
        if (revokedAt.isPresent()) {
            PersonId by = new PersonId(row.getObject("revoked_by", UUID.class));
            return new IssuanceState.Revoked(revokedAt.get(), by, row.getBoolean("acknowledged"));
        }
        Optional<Instant> redeemedAt = time("redeemed_at");
        return redeemedAt.isPresent()
                ? new IssuanceState.Redeemed(
                        redeemedAt.get(),
                        new ComputerId(row.getString("redeemed_on")),
                        time("ended_at"),
                        text("redemption_told_by").map(ToldBy::valueOf).orElse(ToldBy.SYNC))
                : new IssuanceState.Open();
    }

    private Optional<String> text(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private Optional<Instant> time(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
