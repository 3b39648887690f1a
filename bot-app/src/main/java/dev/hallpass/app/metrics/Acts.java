package dev.hallpass.app.metrics;

import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what the trail is given: what is done and what is refused stands nowhere else in one place. */
final class Acts implements AuditTrail {
    /** A refusal's code. Whatever else stands there would make a new time series, or say too much. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,39}");

    private static final String OTHER = "other";

    private final AuditTrail trail;
    private final MeterRegistry registry;
    private final Counter issued;
    private final Counter redeemed;

    Acts(AuditTrail trail, MeterRegistry registry) {
        this.trail = trail;
        this.registry = registry;
        this.issued = Counters.of(Metric.ISSUED, registry);
        this.redeemed = Counters.of(Metric.REDEEMED, registry);
    }

    @Override
    public void append(AuditEntry entry) {
        trail.append(entry);
        whenKept(() -> count(entry));
    }

    private void count(AuditEntry entry) {
        if (!entry.outcome().equals(AuditEntry.DONE)) {
            String reason = CODE.matcher(entry.outcome()).matches() ? entry.outcome() : OTHER;
            Counters.of(Metric.REFUSED, registry, "act", written(entry.act()), "reason", reason)
                    .increment();
        } else if (entry.act() == Act.ISSUE_CODE) {
            issued.increment();
        } else if (entry.act() == Act.REDEEM_CODE) {
            redeemed.increment();
        }
    }

    private static String written(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An entry is kept or lost with the transaction around it. */
    private static void whenKept(Runnable counting) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counting.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counting.run();
            }
        });
    }
}
