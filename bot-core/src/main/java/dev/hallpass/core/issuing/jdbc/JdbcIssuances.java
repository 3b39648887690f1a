package dev.hallpass.core.issuing.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Change;
import dev.hallpass.core.issuing.CodeIssued;
import dev.hallpass.core.issuing.CodeOver;
import dev.hallpass.core.issuing.CodeRedeemed;
import dev.hallpass.core.issuing.CodeRevoked;
import dev.hallpass.core.issuing.GrantEnded;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceFilter;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.KeyChoice;
import dev.hallpass.core.issuing.NewIssuance;
import dev.hallpass.core.issuing.Redemption;
import dev.hallpass.core.issuing.Sight;
import dev.hallpass.core.issuing.Stored;
import dev.hallpass.core.issuing.ToldBy;
import dev.hallpass.core.issuing.jdbc.JdbcRedemptions.Known;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.core.sql.Transactions;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** Issuances in tables. */
final class JdbcIssuances implements Issuances {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Promises promises;
    private final JdbcSerials serials;
    private final JdbcRedemptions redemptions;
    private final JdbcRevocations revocations;

    JdbcIssuances(DataSource dataSource, Promises promises) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(dataSource);
        this.promises = promises;
        this.serials = new JdbcSerials(jdbc);
        this.redemptions = new JdbcRedemptions(jdbc);
        this.revocations = new JdbcRevocations(jdbc);
    }

    @Override
    public Stored keep(NewIssuance fresh) {
        return transactions.begin(() -> keepOnce(fresh));
    }

    private Stored keepOnce(NewIssuance fresh) {
        Optional<Issuance> same = ofEvent(fresh.order().event());
        if (same.isPresent()) {
            return new Stored.SameEvent(same.get());
        }
        KeyChoice key = fresh.plan().key();
        OptionalInt serial = serials.take(fresh.plan().draft(), key.epoch(), key.generation());
        return serial.isPresent() ? new Stored.Fresh(insert(fresh, serial.getAsInt())) : new Stored.SerialsOut();
    }

    private Issuance insert(NewIssuance fresh, int serial) {
        Map<String, Object> columns = IssuanceColumns.of(fresh, fresh.as(new IssuanceId(0), serial));
        KeyHolder holder = new GeneratedKeyHolder();
        jdbc.sql("insert into issuance (" + String.join(", ", columns.keySet()) + ") values (:"
                        + String.join(", :", columns.keySet()) + ")")
                .params(columns)
                .update(holder, "id");
        Issuance kept =
                fresh.as(new IssuanceId(Objects.requireNonNull(holder.getKey()).longValue()), serial);
        promises.outbox().append(new CodeIssued(kept.id().value()));
        promises.outbox()
                .append(new CodeOver(kept.id().value()), kept.redeemBy().plusSeconds(1));
        promises.trail().append(fresh.auditEntry(kept.id()));
        return kept;
    }

    @Override
    public int serialsLeft(Draft draft, KeyChoice key) {
        return serials.left(draft, key);
    }

    @Override
    public Optional<Issuance> find(IssuanceId id) {
        return jdbc.sql("select * from issuance where id = :id")
                .param("id", id.value())
                .query(IssuanceRow::read)
                .optional();
    }

    @Override
    public Optional<Department> departmentOf(IssuanceId id) {
        return jdbc.sql("select department from issuance where id = :id and department is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Department::new);
    }

    @Override
    public Optional<Issuance> ofEvent(EventId event) {
        return jdbc.sql("select * from issuance where platform = :platform and workspace = :workspace and event_id ="
                        + " :id")
                .param("platform", event.platform().name())
                .param("workspace", event.workspace())
                .param("id", event.id())
                .query(IssuanceRow::read)
                .optional();
    }

    @Override
    public List<Issuance> list(Sight sight, IssuanceFilter filter, Instant now, int most) {
        return IssuanceSearch.of(sight, filter, now).newest(jdbc, most);
    }

    @Override
    public Change revoke(IssuanceId id, IssuanceState.Revoked state, AuditEntry entry) {
        return transactions.begin(() -> {
            if (revocations.revoke(id, state) == 0) {
                return Change.KNOWN;
            }
            promises.outbox().append(new CodeRevoked(id.value()));
            promises.trail().append(entry.of(departmentOf(id)));
            return Change.MADE;
        });
    }

    @Override
    public Change redeem(IssuanceId id, Redemption redemption, AuditEntry entry) {
        return transactions.begin(() -> redeemOnce(id, redemption, entry));
    }

    private Change redeemOnce(IssuanceId id, Redemption redemption, AuditEntry entry) {
        Optional<Known> before = redemptions.known(id, redemption);
        boolean ended = redemption.status() != ReceiptStatus.OPENED;
        before.ifPresent(known -> correct(id, redemption, known));
        if (before.isPresent() && (!ended || before.get().status() != ReceiptStatus.OPENED)) {
            return Change.KNOWN;
        }
        String on = redemption.on().value();
        if (before.isEmpty()) {
            redemptions.insert(id, redemption);
            promises.outbox()
                    .append(new CodeRedeemed(id.value(), on, redemption.at().toString()));
        }
        if (ended) {
            redemptions.end(id, redemption);
            boolean givenBack = redemption.status() == ReceiptStatus.GIVEN_BACK;
            promises.outbox()
                    .append(new GrantEnded(id.value(), on, redemption.until().toString(), givenBack));
        }
        promises.trail().append(entry.of(departmentOf(id)));
        return Change.MADE;
    }

    /** A sync that reports what a receipt has told is no news, yet it knows the times. */
    private void correct(IssuanceId id, Redemption redemption, Known before) {
        if (before.toldBy() != ToldBy.RECEIPT || redemption.toldBy() != ToldBy.SYNC) {
            return;
        }
        redemptions.correct(id, redemption);
        if (redemption.status() != ReceiptStatus.OPENED) {
            redemptions.end(id, redemption);
        } else if (before.status() == ReceiptStatus.OPENED) {
            redemptions.correctUntil(id, redemption);
        }
    }

    @Override
    public List<Issuance> spendableOn(ComputerId computer, Instant at, IssuanceId below, int most) {
        return redemptions.spendable(computer, at, below, most);
    }

    @Override
    public List<Issuance> revokedFor(ComputerId computer, Collection<UserName> users, Instant now) {
        return revocations.heardOfBy(computer, users, now);
    }

    @Override
    public Optional<KeyEpoch> epochBefore(KeyEpoch epoch, Where where, Instant now) {
        List<String> users = Stream.concat(Stream.of(""), where.users().stream().map(UserName::value))
                .toList();
        return jdbc.sql("select max(epoch) from issuance where epoch < :epoch and redeem_by > :now"
                        + " and revoked_at is null"
                        + " and (computer_id = :computer or computer_id is null and user_name in (:users))")
                .param("epoch", epoch.value())
                .param("now", Columns.time(now))
                .param("computer", where.computer().value())
                .param("users", users)
                .query((row, number) -> row.getInt(1))
                .optional()
                .filter(found -> found > 0)
                .map(KeyEpoch::new);
    }

    @Override
    public List<SpentThere> spentOn(ComputerId computer, Instant now) {
        return redemptions.on(computer, now);
    }

    @Override
    public void acknowledge(IssuanceId id, ComputerId by, Collection<ComputerId> all) {
        transactions.begin(() -> {
            revocations.acknowledge(id, by, all);
            return Change.MADE;
        });
    }
}
