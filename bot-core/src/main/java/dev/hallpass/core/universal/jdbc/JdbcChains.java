package dev.hallpass.core.universal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.universal.Chain;
import dev.hallpass.core.universal.Chains;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.universal.ChainPlan;
import dev.hallpass.engine.universal.ChainPosition;

/** {@link Chains} over JDBC. Each statement stands alone: what another replica wrote first is as good. */
final class JdbcChains implements Chains {
    private final JdbcClient jdbc;

    JdbcChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Chain> all() {
        return jdbc.sql("select * from universal_chain order by number")
                .query((row, number) -> chain(row))
                .list();
    }

    @Override
    public void begin(Chain chain) {
        ChainPlan plan = chain.plan();
        unlessThere(
                () -> jdbc.sql("insert into universal_chain (number, chain_id, epoch, start_day, period_days, steps)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                chain.number(),
                                plan.chainId(),
                                chain.epoch().value(),
                                plan.startDay(),
                                plan.periodDays(),
                                plan.steps())
                        .update());
    }

    @Override
    public List<Integer> missingSlots(String chainId) {
        List<Integer> there = jdbc.sql("select slot from universal_anchor where chain_id = ?")
                .param(chainId)
                .query(Integer.class)
                .list();
        return IntStream.range(0, OfflineCode.SLOTS)
                .filter(slot -> !there.contains(slot))
                .boxed()
                .toList();
    }

    @Override
    public void keep(String chainId, int slot, ChainPosition anchor) {
        unlessThere(() -> jdbc.sql("insert into universal_anchor (chain_id, slot, anchor) values (?, ?, ?)")
                .params(chainId, slot, anchor.valueHex())
                .update());
    }

    @Override
    public void ready(String chainId, Instant at) {
        jdbc.sql("update universal_chain set ready_at = ? where chain_id = ? and ready_at is null")
                .params(at.atOffset(ZoneOffset.UTC), chainId)
                .update();
    }

    @Override
    public List<ChainPosition> anchors(Chain chain) {
        return jdbc.sql("select anchor from universal_anchor where chain_id = ? order by slot")
                .param(chain.plan().chainId())
                .query((row, number) -> ChainPosition.of(chain.plan().steps(), row.getString("anchor")))
                .list();
    }

    @Override
    public Optional<Instant> everybodyHeardSince(Instant now) {
        return jdbc.sql("select count(*) as computers, count(seen_before) as heard_twice, min(seen_before) as since"
                        + " from computer where active_key is not null")
                .query((row, number) -> heardSince(row, now))
                .single();
    }

    private static Optional<Instant> heardSince(ResultSet row, Instant now) throws SQLException {
        if (row.getInt("computers") == 0) {
            return Optional.of(now);
        }
        return row.getInt("computers") == row.getInt("heard_twice")
                ? Optional.of(row.getObject("since", OffsetDateTime.class).toInstant())
                : Optional.empty();
    }

    private static Chain chain(ResultSet row) throws SQLException {
        ChainPlan plan = new ChainPlan(
                row.getString("chain_id"),
                row.getObject("start_day", LocalDate.class),
                row.getInt("period_days"),
                row.getInt("steps"));
        return new Chain(
                row.getInt("number"),
                new KeyEpoch(row.getInt("epoch")),
                plan,
                Optional.ofNullable(row.getObject("ready_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static void unlessThere(Runnable insert) {
        try {
            insert.run();
        } catch (DuplicateKeyException there) {
            // Another replica was faster, with the same anchor or with a chain that is as good.
            return;
        }
    }
}
