package dev.hallpass.core.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.hallpass.core.audit.seal.Head;
import dev.hallpass.core.audit.seal.RawEntry;
import dev.hallpass.core.audit.seal.SealValue;
import dev.hallpass.core.audit.seal.Seals;
import dev.hallpass.core.audit.seal.StoredSeal;
import dev.hallpass.core.sql.Columns;

/**
 * The chain in its own tables. The row in {@code audit_head} is held while sealing; the trail itself is only read. What
 * may still turn up below the highest sealed id is looked for among the ids that were given out of late, so that sealing
 * stays quick however long the trail is.
 */
final class JdbcSeals implements Seals {
    /** After so long nothing that is written now can still turn up below an id that was sealed then. */
    private static final Duration SETTLES_AFTER = Duration.ofHours(1);

    private static final String ENTRY = "e.id, e.at, e." + String.join(", e.", RawEntry.COLUMNS);
    private static final String WITHOUT_SEAL = "not exists (select 1 from audit_seal s where s.entry_id = e.id)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcSeals(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public Round sealNext(Sealing sealing, long behind, int most, Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            HeadRow head = jdbc.sql("select * from audit_head where id = 1 for update")
                    .query(HeadRow::read)
                    .single();
            List<RawEntry> entries = jdbc.sql("select " + ENTRY + " from audit_entry e where e.id > ? and "
                            + WITHOUT_SEAL + " order by e.id fetch first ? rows only")
                    .params(Math.max(behind, head.settled()), most)
                    .query((row, number) -> entry(row))
                    .list();
            HeadRow then = seal(sealing, head, entries);
            HeadRow kept = entries.size() < most ? then.settle(now) : then;
            if (!kept.equals(head)) {
                keep(kept);
            }
            long last =
                    entries.isEmpty() ? behind : entries.get(entries.size() - 1).id();
            return new Round(entries.size(), last, kept.head());
        }));
    }

    private HeadRow seal(Sealing sealing, HeadRow before, List<RawEntry> entries) {
        HeadRow head = before;
        List<Object[]> rows = new ArrayList<>(entries.size());
        for (RawEntry entry : entries) {
            SealedLink link = sealing.seal(head.head().value(), head.head().count() + 1, entry);
            rows.add(new Object[] {
                link.link().sequence(),
                entry.id(),
                link.link().epoch().value(),
                link.seal().hex()
            });
            head = head.with(link);
        }
        if (!rows.isEmpty()) {
            template.batchUpdate("insert into audit_seal (sequence, entry_id, epoch, seal) values (?, ?, ?, ?)", rows);
        }
        return head;
    }

    private void keep(HeadRow head) {
        jdbc.sql("update audit_head set sealed = :sealed, seal = :seal, highest_entry = :highest,"
                        + " candidate_entry = :candidate, candidate_at = :since, settled_entry = :settled where id = 1")
                .param("sealed", head.head().count())
                .param("seal", head.head().value().hex())
                .param("highest", head.highest())
                .param("candidate", head.candidate())
                .param("since", head.since().map(Columns::time).orElse(null))
                .param("settled", head.settled())
                .update();
    }

    @Override
    public Optional<Head> head() {
        return jdbc.sql("select sealed, seal from audit_head where id = 1")
                .query((row, number) -> head(row))
                .optional()
                .flatMap(head -> head);
    }

    /** A head that somebody overwrote with what is none counts as removed. */
    private static Optional<Head> head(ResultSet row) throws SQLException {
        try {
            return Optional.of(new Head(row.getLong("sealed"), new SealValue(row.getString("seal"))));
        } catch (IllegalArgumentException overwritten) {
            return Optional.empty();
        }
    }

    @Override
    public List<StoredSeal> after(long sequence, int most) {
        return jdbc.sql("select s.sequence, s.entry_id, s.epoch, s.seal, " + ENTRY
                        + " from audit_seal s left join audit_entry e on e.id = s.entry_id"
                        + " where s.sequence > ? order by s.sequence fetch first ? rows only")
                .params(sequence, most)
                .query((row, number) -> link(row))
                .list();
    }

    @Override
    public List<Unsealed> unsealed(long afterEntryId, int most) {
        return jdbc.sql(
                        "select e.id, e.at, case when e.id <= (select coalesce(max(h.settled_entry), 0) from audit_head h)"
                                + " then 1 else 0 end as stray from audit_entry e where e.id > ? and "
                                + WITHOUT_SEAL + " order by e.id fetch first ? rows only")
                .params(afterEntryId, most)
                .query((row, number) ->
                        new Unsealed(row.getLong("id"), Columns.instant(row, "at"), row.getInt("stray") == 1))
                .list();
    }

    private static StoredSeal link(ResultSet row) throws SQLException {
        row.getLong("id");
        Optional<RawEntry> entry = row.wasNull() ? Optional.empty() : Optional.of(entry(row));
        return new StoredSeal(
                row.getLong("sequence"), row.getLong("entry_id"), row.getInt("epoch"), text(row, "seal"), entry);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static RawEntry entry(ResultSet row) throws SQLException {
        List<Optional<String>> texts = new ArrayList<>(RawEntry.COLUMNS.size());
        for (String column : RawEntry.COLUMNS) {
            texts.add(Optional.ofNullable(row.getString(column)));
        }
        return new RawEntry(row.getLong("id"), Columns.instant(row, "at"), texts);
    }

    /**
     * The row of {@code audit_head}.
     *
     * @param highest the highest entry id that was sealed
     * @param candidate the highest one at {@code since}
     * @param settled below it nothing is sealed any more
     */
    private record HeadRow(Head head, long highest, long candidate, Optional<Instant> since, long settled) {
        static HeadRow read(ResultSet row, int number) throws SQLException {
            Optional<Instant> since = row.getObject("candidate_at") == null
                    ? Optional.empty()
                    : Optional.of(Columns.instant(row, "candidate_at"));
            return new HeadRow(
                    new Head(row.getLong("sealed"), new SealValue(row.getString("seal"))),
                    row.getLong("highest_entry"),
                    row.getLong("candidate_entry"),
                    since,
                    row.getLong("settled_entry"));
        }

        HeadRow with(SealedLink link) {
            return new HeadRow(
                    new Head(link.link().sequence(), link.seal()),
                    Math.max(highest, link.link().entry().id()),
                    candidate,
                    since,
                    settled);
        }

        /** Only when everything that there is has been sealed: what waited while nobody sealed is not too late. */
        HeadRow settle(Instant now) {
            boolean young = since.isPresent() && now.isBefore(since.get().plus(SETTLES_AFTER));
            return young ? this : new HeadRow(head, highest, highest, Optional.of(now), candidate);
        }
    }
}
