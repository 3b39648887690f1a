package dev.hallpass.core.requests.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.hallpass.core.issuing.Justification;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.policy.Ruling;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.AccessRequest.Progress;
import dev.hallpass.core.requests.Approval;
import dev.hallpass.core.requests.Asked;
import dev.hallpass.core.requests.RequestId;
import dev.hallpass.core.requests.RequestState;
import dev.hallpass.core.requests.RequestTerms;
import dev.hallpass.core.sql.Columns;

/** One row of the table {@code access_request}, without what stands in the tables beside it. */
record RequestRow(long id, long version, Head head, Ruling ruling, Progress progress, RequestState state) {
    /** What was asked but for the terms. */
    record Head(
            PersonId requester,
            Optional<PersonId> onBehalfOf,
            EventId event,
            Instant at,
            Optional<Justification> justification,
            Optional<Department> department,
            String origin) {
        private Asked with(RequestTerms wanted) {
            return new Asked(requester, onBehalfOf, event, at, wanted, justification, department, origin);
        }
    }

    static RequestRow read(ResultSet row, int number) throws SQLException {
        return new RequestRow(
                row.getLong("id"),
                row.getLong("version"),
                head(row),
                RulingJson.read(row.getString("ruling")),
                new Progress(row.getInt("reminders"), row.getInt("tier")),
                StateColumns.read(row));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new PersonId(row.getObject("requester", UUID.class)),
                Optional.ofNullable(row.getObject("on_behalf_of", UUID.class)).map(PersonId::new),
                new EventId(
                        Platform.valueOf(row.getString("platform")),
                        row.getString("workspace"),
                        row.getString("event_id")),
                Columns.instant(row, "asked_at"),
                Optional.ofNullable(row.getString("justification")).map(Justification::new),
                Optional.ofNullable(row.getString("department")).map(Department::new),
                row.getString("origin"));
    }

    /** The whole request. */
    AccessRequest with(List<RequestTerms> terms, List<Approval> approvals) {
        return new AccessRequest(
                new RequestId(id),
                version,
                head.with(terms.get(0)),
                terms.get(terms.size() - 1),
                ruling,
                approvals,
                progress,
                state);
    }
}
