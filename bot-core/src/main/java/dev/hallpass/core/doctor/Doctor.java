package dev.hallpass.core.doctor;

import java.util.Comparator;
import java.util.List;

/** Looks at everything that Hallpass hangs on, now, from this replica. Each check bounds its own time. */
public final class Doctor {
    private final List<Check> checks;

    public Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** What was found, the failing first; else in the order of the checks. */
    public List<Finding> examine() {
        return checks.stream()
                .map(Check::look)
                .sorted(Comparator.comparing((Finding finding) -> finding.state() != Finding.State.FAILING))
                .toList();
    }
}
