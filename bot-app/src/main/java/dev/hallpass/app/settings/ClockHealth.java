package dev.hallpass.app.settings;

import java.util.Map;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import dev.hallpass.core.doctor.Finding;
import dev.hallpass.core.doctor.jdbc.DatabaseClock;

/** Whether this replica's clock agrees with the database's, for readiness. */
public final class ClockHealth implements HealthIndicator {
    private static final Map<Finding.State, Status> STATUS = Map.of(
            Finding.State.WELL, Status.UP,
            Finding.State.NOT_CONNECTED, Status.UP,
            Finding.State.FAILING, Status.OUT_OF_SERVICE);

    private final DatabaseClock clock;

    public ClockHealth(DatabaseClock clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        Finding finding = clock.look();
        return Health.status(STATUS.getOrDefault(finding.state(), Status.UNKNOWN))
                .withDetail("clock", finding.sentence())
                .build();
    }
}
