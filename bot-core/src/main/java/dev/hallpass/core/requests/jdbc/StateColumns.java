package dev.hallpass.core.requests.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.requests.RequestState;
import dev.hallpass.core.requests.RequestState.Fulfilment;
import dev.hallpass.core.sql.Columns;

/** How a state stands in the columns of a request. */
final class StateColumns {
    private StateColumns() {}

    static Map<String, @Nullable Object> of(RequestState state) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("state", state.getClass().getSimpleName().toUpperCase(Locale.ROOT));
        columns.put("ended_at", state.since().map(Columns::time).orElse(null));
        boolean denied = state instanceof RequestState.Denied;
        columns.put("denied_by", denied ? ((RequestState.Denied) state).by().value() : null);
        columns.put("reason", denied ? ((RequestState.Denied) state).reason() : null);
        Fulfilment fulfilment =
                state instanceof RequestState.Approved approved ? approved.fulfilment() : new Fulfilment.Underway();
        columns.put(
                "issuance_id",
                fulfilment instanceof Fulfilment.Issued issued
                        ? issued.issuance().value()
                        : null);
        columns.put("failure", fulfilment instanceof Fulfilment.Failed failed ? failed.refusal() : null);
        return columns;
    }

    static RequestState read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        if (state.equals("PENDING")) {
            return new RequestState.Pending();
        }
        Instant at = Columns.instant(row, "ended_at");
        return switch (state) {
            case "APPROVED" -> new RequestState.Approved(at, fulfilment(row));
            case "DENIED" ->
                new RequestState.Denied(
                        at, new PersonId(row.getObject("denied_by", UUID.class)), row.getString("reason"));
            case "EXPIRED" -> new RequestState.Expired(at);
            case "WITHDRAWN" -> new RequestState.Withdrawn(at);
            default -> throw new IllegalStateException("no state of a request is called " + state);
        };
    }

    private static Fulfilment fulfilment(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        if (failure != null) {
            return new Fulfilment.Failed(failure);
        }
        long issuance = row.getLong("issuance_id");
        return row.wasNull() ? new Fulfilment.Underway() : new Fulfilment.Issued(new IssuanceId(issuance));
    }
}
