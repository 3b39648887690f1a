package dev.hallpass.core.universal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.universal.Holding;
import dev.hallpass.core.universal.Showing;
import dev.hallpass.core.universal.Showings;
import dev.hallpass.core.universal.UniversalCodeShown;

/** {@link Showings} over JDBC; unique keys decide between several at once. */
final class JdbcShowings implements Showings {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final AuditTrail trail;

    JdbcShowings(JdbcClient jdbc, TransactionTemplate transactions, Outbox outbox, AuditTrail trail) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Override
    public Optional<Showing> of(EventId event) {
        return jdbc.sql("select * from universal_showing where platform = ? and workspace = ? and event_id = ?")
                .params(event.platform().name(), event.workspace(), event.id())
                .query((row, number) -> showing(event, row))
                .optional();
    }

    @Override
    public List<Holding> latestHoldings(String chainId) {
        return jdbc.sql("select h.* from universal_holder h join"
                        + " (select slot, max(period) as latest from universal_holder where chain_id = ? group by slot) l"
                        + " on l.slot = h.slot and l.latest = h.period where h.chain_id = ? order by h.slot")
                .params(chainId, chainId)
                .query((row, number) -> holding(row))
                .list();
    }

    @Override
    public List<Holding> holdings(String chainId, int slot, int fromPeriod, int toPeriod) {
        return jdbc.sql("select * from universal_holder where chain_id = ? and slot = ? and period between ? and ?")
                .params(chainId, slot, fromPeriod, toPeriod)
                .query((row, number) -> holding(row))
                .list();
    }

    @Override
    public Recording record(Showing showing, UniversalCodeShown event, AuditEntry entry) {
        try {
            transactions.executeWithoutResult(status -> recordNow(showing, event, entry));
            return Recording.RECORDED;
        } catch (DuplicateKeyException | ConcurrencyFailureException faster) {
            return Recording.OVERTAKEN;
        }
    }

    private void recordNow(Showing showing, UniversalCodeShown event, AuditEntry entry) {
        Holding holding = showing.holding();
        if (!holds(holding)) {
            jdbc.sql("insert into universal_holder (chain_id, period, slot, person_id) values (?, ?, ?, ?)")
                    .params(
                            holding.chainId(),
                            holding.period(),
                            holding.slot(),
                            holding.person().value())
                    .update();
        }
        jdbc.sql("insert into universal_showing"
                        + " (platform, workspace, event_id, chain_id, period, slot, person_id, shown_on, shown_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        showing.event().platform().name(),
                        showing.event().workspace(),
                        showing.event().id(),
                        holding.chainId(),
                        holding.period(),
                        holding.slot(),
                        holding.person().value(),
                        showing.on(),
                        showing.at().atOffset(ZoneOffset.UTC))
                .update();
        outbox.append(event);
        trail.append(entry);
    }

    private boolean holds(Holding holding) {
        return holdings(holding.chainId(), holding.slot(), holding.period(), holding.period())
                .contains(holding);
    }

    @Override
    public int shownOn(LocalDate day) {
        return jdbc.sql("select count(*) from universal_showing where shown_on = ?")
                .param(day)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<LocalDate> lastShown(String chainId) {
        return jdbc.sql("select shown_on from universal_showing where chain_id = ? order by shown_on desc limit 1")
                .param(chainId)
                .query((row, number) -> row.getObject("shown_on", LocalDate.class))
                .optional();
    }

    private static Showing showing(EventId event, ResultSet row) throws SQLException {
        return new Showing(
                event,
                holding(row),
                row.getObject("shown_on", LocalDate.class),
                row.getObject("shown_at", OffsetDateTime.class).toInstant());
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getString("chain_id"),
                row.getInt("slot"),
                row.getInt("period"),
                new PersonId(row.getObject("person_id", UUID.class)));
    }
}
