package dev.hallpass.core.requests.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.issuing.Change;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Justification;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.Approval;
import dev.hallpass.core.requests.Asked;
import dev.hallpass.core.requests.Due;
import dev.hallpass.core.requests.NewRequest;
import dev.hallpass.core.requests.RequestChange;
import dev.hallpass.core.requests.RequestId;
import dev.hallpass.core.requests.RequestTerms;
import dev.hallpass.core.requests.Requests;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.core.sql.Transactions;

/** Requests in tables. */
final class JdbcRequests implements Requests {
    private static final int LONGEST_ORIGIN = 500;
    private static final String INSERT = "insert into access_request (platform, workspace, event_id, requester,"
            + " on_behalf_of, asked_at, origin, department, justification, ruling, expires_at, state) values (:platform,"
            + " :workspace, :event, :requester, :onBehalfOf, :at, :origin, :department, :justification, :ruling, :expires,"
            + " 'PENDING')";
    private static final String UPDATE = "update access_request set version = version + 1, reminders = :reminders,"
            + " tier = :tier, state = :state, ended_at = :ended_at, denied_by = :denied_by, reason = :reason,"
            + " issuance_id = :issuance_id, failure = :failure where id = :id and version = :version";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final TermsRows terms;

    JdbcRequests(DataSource dataSource, Outbox outbox, AuditTrail trail) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(dataSource);
        this.outbox = outbox;
        this.trail = trail;
        this.terms = new TermsRows(jdbc);
    }

    @Override
    public AccessRequest keep(NewRequest fresh) {
        return transactions.begin(() -> ofEvent(fresh.asked().event()).orElseGet(() -> insert(fresh)));
    }

    private AccessRequest insert(NewRequest fresh) {
        Asked asked = fresh.asked();
        KeyHolder holder = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .param("platform", asked.event().platform().name())
                .param("workspace", asked.event().workspace())
                .param("event", asked.event().id())
                .param("requester", asked.requester().value())
                .param("onBehalfOf", asked.onBehalfOf().map(PersonId::value).orElse(null))
                .param("at", Columns.time(asked.at()))
                .param("origin", Columns.text(asked.origin(), LONGEST_ORIGIN))
                .param("department", asked.department().map(Department::name).orElse(null))
                .param(
                        "justification",
                        asked.justification().map(Justification::text).orElse(null))
                .param("ruling", RulingJson.write(fresh.ruling()))
                .param("expires", Columns.time(asked.at().plus(fresh.ruling().expiry())))
                .update(holder, "id");
        RequestId id = new RequestId(Objects.requireNonNull(holder.getKey()).longValue());
        terms.add(id.value(), 0, asked.wanted());
        fresh.events(id).forEach(this::append);
        trail.append(fresh.entry(id));
        return fresh.as(id);
    }

    private void append(Due due) {
        due.at().ifPresentOrElse(at -> outbox.append(due.event(), at), () -> outbox.append(due.event()));
    }

    @Override
    public Change save(RequestChange change) {
        return transactions.begin(() -> {
            if (update(change.next()) == 0) {
                return Change.KNOWN;
            }
            addTerms(change.next());
            addApprovals(change.next());
            change.events().forEach(this::append);
            trail.append(change.entry());
            return Change.MADE;
        });
    }

    private int update(AccessRequest next) {
        return jdbc.sql(UPDATE)
                .params(StateColumns.of(next.state()))
                .param("reminders", next.progress().reminders())
                .param("tier", next.progress().tier())
                .param("id", next.id().value())
                .param("version", next.version())
                .update();
    }

    private void addTerms(AccessRequest next) {
        List<RequestTerms> before = terms.of(next.id().value());
        if (!before.get(before.size() - 1).equals(next.terms())) {
            terms.add(next.id().value(), before.size(), next.terms());
        }
    }

    private void addApprovals(AccessRequest next) {
        List<Approval> all = next.approvals();
        for (int number = approvals(next.id().value()).size(); number < all.size(); number++) {
            jdbc.sql("insert into access_request_approval (request_id, person_id, number, approved_at)"
                            + " values (:request, :person, :number, :at)")
                    .param("request", next.id().value())
                    .param("person", all.get(number).by().value())
                    .param("number", number)
                    .param("at", Columns.time(all.get(number).at()))
                    .update();
        }
    }

    private List<Approval> approvals(long request) {
        return jdbc.sql("select * from access_request_approval where request_id = :request order by number")
                .param("request", request)
                .query((row, number) -> new Approval(
                        new PersonId(row.getObject("person_id", UUID.class)), Columns.instant(row, "approved_at")))
                .list();
    }

    @Override
    public Optional<AccessRequest> find(RequestId id) {
        return one("id = ?", id.value());
    }

    @Override
    public Optional<AccessRequest> ofEvent(EventId event) {
        return one(
                "platform = ? and workspace = ? and event_id = ?",
                event.platform().name(),
                event.workspace(),
                event.id());
    }

    @Override
    public Optional<AccessRequest> ofIssuance(IssuanceId issuance) {
        return one("issuance_id = ?", issuance.value());
    }

    @Override
    public List<AccessRequest> of(PersonId requester, int most) {
        return list("requester = ? order by id desc fetch first ? rows only", requester.value(), most);
    }

    @Override
    public List<AccessRequest> pendingOf(PersonId requester) {
        return list("requester = ? and state = 'PENDING' order by id", requester.value());
    }

    @Override
    public List<AccessRequest> pending(int most) {
        return list("state = 'PENDING' order by id fetch first ? rows only", most);
    }

    private Optional<AccessRequest> one(String condition, Object... values) {
        return list(condition, values).stream().findFirst();
    }

    /** The parts are read when the rows are: no reader holds two connections. */
    private List<AccessRequest> list(String condition, Object... values) {
        List<RequestRow> rows = jdbc.sql("select * from access_request where " + condition)
                .params(List.of(values))
                .query(RequestRow::read)
                .list();
        return rows.stream()
                .map(row -> row.with(terms.of(row.id()), approvals(row.id())))
                .toList();
    }
}
