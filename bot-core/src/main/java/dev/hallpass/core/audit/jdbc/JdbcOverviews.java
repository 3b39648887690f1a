package dev.hallpass.core.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.review.Overview;
import dev.hallpass.core.audit.review.Overview.Share;
import dev.hallpass.core.audit.review.Overviews;
import dev.hallpass.core.audit.review.Selection;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.engine.terms.Scope;

/**
 * Reads the issuances of another feature, and only reads: figures over them are no matter of issuing. Times are counted
 * by quarters of an hour, at which every zone of the world begins its days, and put together to days here.
 */
final class JdbcOverviews implements Overviews {
    private static final int MOST_ISSUERS = 10;
    private static final int MOST_DEPARTMENTS = 12;
    private static final int LATEST = 50;
    private static final int QUARTER_SECONDS = 900;
    private static final String COUNTS =
            "count(*) as issued, count(i.redeemed_at) as redeemed, count(i.revoked_at) as revoked";

    private final JdbcClient jdbc;
    private final RequestWaits waits;

    JdbcOverviews(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.waits = new RequestWaits(jdbc);
    }

    @Override
    public Overview of(Selection selection, Reach within, Instant now) {
        IssuanceConditions issued = IssuanceConditions.of(selection, within, "i.issued_at");
        return new Overview(
                totals(issued, selection, within),
                days(selection, within),
                shares(
                        issued,
                        "coalesce(lower(i.department), '')",
                        "coalesce(min(i.department), '')",
                        MOST_DEPARTMENTS),
                shares(issued, "i.scope", "i.scope", Scope.values().length),
                shares(issued, "cast(i.issuer as varchar(36))", "min(p.name)", MOST_ISSUERS),
                waits.of(selection, within),
                latest(issued, now));
    }

    private Overview.Totals totals(IssuanceConditions issued, Selection selection, Reach within) {
        IssuanceConditions refusals = IssuanceConditions.refusals(selection, within);
        long refused = jdbc.sql("select count(*) from audit_entry" + refusals.where())
                .params(refusals.values())
                .query(Long.class)
                .single();
        return jdbc.sql("select " + COUNTS + " from issuance i" + issued.where())
                .params(issued.values())
                .query((row, number) -> new Overview.Totals(
                        row.getLong("issued"), row.getLong("redeemed"), row.getLong("revoked"), refused))
                .single();
    }

    private List<Overview.Day> days(Selection selection, Reach within) {
        Map<LocalDate, Long> issued = perDay("i.issued_at", selection, within);
        Map<LocalDate, Long> redeemed = perDay("i.redeemed_at", selection, within);
        TreeMap<LocalDate, Overview.Day> days = new TreeMap<>();
        List.of(issued, redeemed)
                .forEach(counts -> counts.keySet()
                        .forEach(day -> days.put(
                                day,
                                new Overview.Day(day, issued.getOrDefault(day, 0L), redeemed.getOrDefault(day, 0L)))));
        return List.copyOf(days.values());
    }

    private Map<LocalDate, Long> perDay(String time, Selection selection, Reach within) {
        IssuanceConditions conditions = IssuanceConditions.of(selection, within, time);
        String quarter = "cast(floor(extract(epoch from " + time + ") / " + QUARTER_SECONDS + ") as bigint)";
        Map<LocalDate, Long> counts = new HashMap<>();
        jdbc.sql("select " + quarter + " as quarter, count(*) as codes from issuance i" + conditions.where()
                        + " group by " + quarter)
                .params(conditions.values())
                .query(row -> {
                    Instant at = Instant.ofEpochSecond(row.getLong("quarter") * QUARTER_SECONDS);
                    counts.merge(LocalDate.ofInstant(at, selection.zone()), row.getLong("codes"), Long::sum);
                });
        return counts;
    }

    private List<Share> shares(IssuanceConditions issued, String key, String name, int most) {
        List<Object> values = new ArrayList<>(issued.values());
        values.add(most);
        return jdbc.sql("select " + key + " as part, " + name + " as name, " + COUNTS
                        + " from issuance i join person p on p.id = i.issuer" + issued.where() + " group by " + key
                        + " order by issued desc, part fetch first ? rows only")
                .params(values)
                .query((row, number) -> new Share(
                        row.getString("part"), row.getString("name"), row.getLong("issued"), row.getLong("redeemed")))
                .list();
    }

    private List<Overview.Code> latest(IssuanceConditions issued, Instant now) {
        List<Object> values = new ArrayList<>(issued.values());
        values.add(LATEST);
        return jdbc.sql("select i.*, p.name as issuer_name, c.name as computer_name from issuance i"
                        + " join person p on p.id = i.issuer left join computer c on c.id = i.computer_id"
                        + issued.where() + " order by i.issued_at desc, i.id desc fetch first ? rows only")
                .params(values)
                .query((row, number) -> code(row, now))
                .list();
    }

    private static Overview.Code code(ResultSet row, Instant now) throws SQLException {
        return new Overview.Code(
                row.getLong("id"),
                Columns.instant(row, "issued_at"),
                row.getString("issuer_name"),
                row.getObject("issuer", UUID.class),
                new Overview.What(
                        Scope.valueOf(row.getString("scope")),
                        state(row, now),
                        Optional.ofNullable(row.getString("justification"))),
                new Overview.Where(
                        Optional.ofNullable(row.getString("computer_name")),
                        Optional.ofNullable(row.getString("user_name")),
                        Optional.ofNullable(row.getString("department"))));
    }

    private static String state(ResultSet row, Instant now) throws SQLException {
        if (row.getObject("revoked_at") != null) {
            return "revoked";
        }
        if (row.getObject("redeemed_at") != null) {
            return "redeemed";
        }
        return now.isAfter(Columns.instant(row, "redeem_by")) ? "over" : "open";
    }

    @Override
    public List<String> departments(Reach within) {
        IssuanceConditions conditions = IssuanceConditions.within(within);
        conditions.add("i.department is not null");
        return jdbc.sql("select min(i.department) as name from issuance i" + conditions.where()
                        + " group by lower(i.department) order by lower(i.department) fetch first 500 rows only")
                .params(conditions.values())
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
