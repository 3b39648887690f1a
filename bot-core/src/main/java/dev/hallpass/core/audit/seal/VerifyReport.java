package dev.hallpass.core.audit.seal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Tells an operator how a verification went, line by line as it goes. */
public final class VerifyReport {
    /** The trail is whole. */
    public static final int WHOLE = 0;
    /** Something was changed, removed, inserted, reordered or cut. */
    public static final int TAMPERED = 2;

    private final VerifyTrail trail;
    private final PrintStream out;

    public VerifyReport(VerifyTrail trail, PrintStream out) {
        this.trail = trail;
        this.out = out;
    }

    /**
     * Verifies, and prints each finding and a summary.
     *
     * @return {@link #WHOLE} or {@link #TAMPERED}
     */
    public int run(Optional<Head> external) {
        long begin = System.nanoTime();
        Verification verification = trail.verify(external, finding -> out.println(finding.sentence()));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        out.printf(
                Locale.ROOT,
                "Checked %d sealed entries in %.1f s; the chain ends at %s%n",
                verification.head().count(),
                took.toMillis() / 1000.0,
                verification.head());
        verification
                .oldestUnsealed()
                .ifPresent(oldest -> out.printf(
                        Locale.ROOT,
                        "%d entries wait for their seal, the oldest since %s.%n",
                        verification.unsealed(),
                        oldest));
        if (verification.findings() == 0) {
            out.println("The audit trail is whole.");
            return WHOLE;
        }
        out.printf(Locale.ROOT, "%d findings: THE AUDIT TRAIL WAS TAMPERED WITH.%n", verification.findings());
        return TAMPERED;
    }
}
