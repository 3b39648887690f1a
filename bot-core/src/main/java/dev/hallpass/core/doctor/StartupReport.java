package dev.hallpass.core.doctor;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log, once at start, what is connected, what is not, and how to connect it. */
public final class StartupReport {
    private static final Logger LOG = LoggerFactory.getLogger(StartupReport.class);

    private final List<Check> checks;

    public StartupReport(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Writes one line for each check. */
    public void write() {
        checks.stream().map(Check::look).forEach(StartupReport::write);
    }

    private static void write(Finding finding) {
        switch (finding.state()) {
            case WELL -> LOG.info("{}", finding.line());
            case NOT_CONNECTED, FAILING -> LOG.warn("{}", finding.line());
        }
    }
}
