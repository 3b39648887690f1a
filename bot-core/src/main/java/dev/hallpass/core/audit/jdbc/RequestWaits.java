package dev.hallpass.core.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.review.Selection;
import dev.hallpass.core.audit.review.Waits;
import dev.hallpass.core.people.Reach;

/** Reads the requests of another feature, and only reads. Seconds are counted where the rows lie. */
final class RequestWaits {
    private static final String FROM = " from access_request r join access_request_terms t on t.request_id = r.id";
    private static final String SECONDS = "(extract(epoch from r.ended_at) - extract(epoch from r.asked_at))";
    private static final String STEP = step();

    private final JdbcClient jdbc;

    RequestWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String step() {
        StringBuilder step = new StringBuilder("case");
        for (int i = 0; i < Waits.ENDS.size(); i++) {
            step.append(" when ").append(SECONDS).append(" <= ");
            step.append(Waits.ENDS.get(i).toSeconds()).append(" then ").append(i);
        }
        return step.append(" else ").append(Waits.ENDS.size()).append(" end").toString();
    }

    Waits of(Selection selection, Reach within) {
        IssuanceConditions asked = IssuanceConditions.requests(selection, within);
        Map<String, Long> states = counts("r.state", asked);
        asked.add("r.state = 'APPROVED'");
        return new Waits(ended(states), within(0.5, asked), within(0.9, asked), steps(counts(STEP, asked)));
    }

    private Map<String, Long> counts(String part, IssuanceConditions conditions) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select " + part + " as part, count(*) as requests" + FROM + conditions.where() + " group by " + part)
                .params(conditions.values())
                .query(row -> {
                    counts.put(row.getString("part"), row.getLong("requests"));
                });
        return counts;
    }

    private static Waits.Ended ended(Map<String, Long> states) {
        return new Waits.Ended(
                states.getOrDefault("APPROVED", 0L),
                states.getOrDefault("DENIED", 0L),
                states.getOrDefault("EXPIRED", 0L),
                states.getOrDefault("WITHDRAWN", 0L),
                states.getOrDefault("PENDING", 0L));
    }

    private Optional<Duration> within(double part, IssuanceConditions approved) {
        return jdbc.sql("select percentile_disc(" + part + ") within group (order by " + SECONDS + ") as seconds" + FROM
                        + approved.where())
                .params(approved.values())
                .query((row, number) -> duration(row))
                .single();
    }

    private static Optional<Duration> duration(ResultSet row) throws SQLException {
        double seconds = row.getDouble("seconds");
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(seconds)));
    }

    private static List<Waits.Step> steps(Map<String, Long> counts) {
        List<Waits.Step> steps = new ArrayList<>();
        for (int i = 0; i <= Waits.ENDS.size(); i++) {
            Optional<Duration> end = i < Waits.ENDS.size() ? Optional.of(Waits.ENDS.get(i)) : Optional.empty();
            steps.add(new Waits.Step(end, counts.getOrDefault(Integer.toString(i), 0L)));
        }
        return steps;
    }
}
