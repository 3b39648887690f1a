package dev.hallpass.app.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DataAccessException;

import dev.hallpass.core.audit.seal.RawEntry;
import dev.hallpass.core.audit.seal.Seals;
import dev.hallpass.core.audit.seal.StoredSeal;
import dev.hallpass.core.audit.syslog.Forwarding;
import dev.hallpass.core.audit.syslog.SyslogTarget;
import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Finding;

/** Whether the audit trail reaches the SIEM, whichever replica sends it: by what is still to be sent. */
public final class SyslogCheck implements Check {
    private static final String SUBJECT = "SIEM";
    private static final Duration LATE = Duration.ofMinutes(2);

    private final Seals seals;
    private final Forwarding forwarding;
    private final SyslogTarget target;
    private final Clock clock;

    public SyslogCheck(Seals seals, Forwarding forwarding, SyslogTarget target, Clock clock) {
        this.seals = seals;
        this.forwarding = forwarding;
        this.target = target;
        this.clock = clock;
    }

    /** What is said where none is configured. */
    public static Finding notConnected() {
        return Finding.notConnected(
                SUBJECT, "not connected, the audit trail stays in the database.", "Set hallpass.syslog.url.");
    }

    @Override
    public Finding look() {
        try {
            return found(seals.after(forwarding.sentTo(target), 1));
        } catch (DataAccessException away) {
            return Finding.failing(SUBJECT, "cannot be looked at without the database.", "Mend the database first.");
        }
    }

    private Finding found(List<StoredSeal> unsent) {
        Optional<Instant> since = unsent.stream()
                .findFirst()
                .map(link -> link.entry().map(RawEntry::at).orElse(Instant.MIN));
        Instant limit = clock.instant().minus(LATE);
        return since.filter(limit::isAfter)
                .map(late -> Finding.failing(
                        SUBJECT,
                        target + " lacks entries of the audit trail.",
                        "The log says why they cannot be sent; nothing is lost, they go out when it answers."))
                .orElseGet(() -> Finding.well(SUBJECT, target + " has the audit trail."));
    }
}
