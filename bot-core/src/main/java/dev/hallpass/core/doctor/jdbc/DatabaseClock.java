package dev.hallpass.core.doctor.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Finding;
import dev.hallpass.core.doctor.UnfitToServe;

/**
 * Compares this replica's clock with the database's, which all replicas share: with clocks apart one replica's day of
 * issue is over for another, limits do not add up, and timers go off at the wrong time. Thread-safe.
 */
public final class DatabaseClock implements Check {
    /** How far apart the clocks may be; endpoints take the same for the computer's clock. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final String SUBJECT = "Clock";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<Finding.State> told = new AtomicReference<>(Finding.State.WELL);

    private DatabaseClock(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    public static DatabaseClock of(DataSource database, Clock clock) {
        return new DatabaseClock(database, clock);
    }

    /**
     * Looks, and says in the log when it has become otherwise than before.
     *
     * @throws org.springframework.dao.DataAccessException when the database does not answer
     */
    @Override
    public Finding look() {
        Finding finding = compare();
        if (told.getAndSet(finding.state()) != finding.state()) {
            LOG.warn("{}", finding.line());
        }
        return finding;
    }

    /** The same for the doctor, who goes on when the database is away. */
    public Check whileTheDatabaseAnswers() {
        return () -> {
            try {
                return look();
            } catch (DataAccessException away) {
                return Finding.failing(SUBJECT, "cannot be compared with the database's.", "Mend the database first.");
            }
        };
    }

    /**
     * For a start: timers of a replica whose clock is wrong would go off at once, and it would take every other one for
     * dead.
     *
     * @throws UnfitToServe when the clocks are apart; the message says by how much
     */
    public void require() {
        Finding finding = compare();
        if (finding.state() == Finding.State.FAILING) {
            throw new UnfitToServe(finding.line());
        }
    }

    private Finding compare() {
        Instant before = clock.instant();
        Instant database = jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Duration ahead = Duration.between(database, before);
        return ahead.abs().compareTo(TOLERANCE) > 0
                ? new Finding(
                        SUBJECT,
                        Finding.State.FAILING,
                        apart(ahead),
                        "Set this machine's clock (NTP), or the database's.")
                : Finding.well(SUBJECT, "agrees with the database's.");
    }

    private static String apart(Duration ahead) {
        return "this replica's is " + ahead.abs().toMinutes() + " minutes "
                + (ahead.isNegative() ? "behind" : "ahead of")
                + " the database's; it does not start, or takes no requests, until they are within "
                + TOLERANCE.toMinutes() + " minutes.";
    }
}
