package dev.hallpass.core.outbox.jdbc;

import java.time.Duration;

import org.springframework.dao.DataAccessException;

import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Finding;

/** Whether promises are kept: none waits long, and none was given up. */
public final class OutboxCheck implements Check {
    private static final String SUBJECT = "Outbox";
    private static final Duration LONG = Duration.ofMinutes(1);

    private final OutboxRelay relay;

    public OutboxCheck(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public Finding look() {
        try {
            return found(relay.oldestAge().orElse(Duration.ZERO), relay.givenUp());
        } catch (DataAccessException away) {
            return Finding.failing(SUBJECT, "cannot be looked at without the database.", "Mend the database first.");
        }
    }

    private static Finding found(Duration age, long givenUp) {
        if (age.compareTo(LONG) > 0) {
            return Finding.failing(
                    SUBJECT,
                    "something that is due has been waiting for " + age.toMinutes() + " minutes.",
                    "The log says why it is tried again and again, such as a mail server that is away.");
        }
        return givenUp > 0
                ? Finding.failing(
                        SUBJECT,
                        givenUp + " given up on this replica since its start.",
                        "The log says what each was; do it by hand, such as /otp resend.")
                : Finding.well(SUBJECT, "nothing waits.");
    }
}
