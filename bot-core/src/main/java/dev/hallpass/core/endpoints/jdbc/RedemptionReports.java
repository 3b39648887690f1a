package dev.hallpass.core.endpoints.jdbc;

import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.endpoints.Endpoints.Recognised;
import dev.hallpass.core.endpoints.Endpoints.Reported;
import dev.hallpass.core.endpoints.Endpoints.Taken;
import dev.hallpass.core.endpoints.RedemptionReport;
import dev.hallpass.engine.terms.ComputerId;

/** The rows of redemptions that were reported. */
final class RedemptionReports {
    private final JdbcClient jdbc;

    RedemptionReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reported known(ComputerId computer, RedemptionReport report) {
        if (taken(computer, report) > 0) {
            return Reported.BEFORE;
        }
        int forged = jdbc.sql("select count(*) from redemption_report"
                        + " where computer_id = ? and fingerprint = ? and outcome = ?")
                .params(computer.value(), report.fingerprint().hex(), Recognised.FORGED.name())
                .query(Integer.class)
                .single();
        return forged > 0 ? Reported.FORGED_BEFORE : Reported.NEVER;
    }

    Adding add(ComputerId computer, Taken taken) {
        RedemptionReport report = taken.report();
        if (taken(computer, report) > 0) {
            return Adding.THERE_BEFORE;
        }
        jdbc.sql("insert into redemption_report (computer_id, report_id, status, fingerprint, outcome, received_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        computer.value(),
                        report.id(),
                        report.status().name(),
                        report.fingerprint().hex(),
                        taken.as().name(),
                        taken.at().atOffset(ZoneOffset.UTC))
                .update();
        return Adding.NEW;
    }

    private int taken(ComputerId computer, RedemptionReport report) {
        return jdbc.sql("select count(*) from redemption_report where computer_id = ? and report_id = ? and status = ?")
                .params(computer.value(), report.id(), report.status().name())
                .query(Integer.class)
                .single();
    }

    /** Whether it is news. */
    enum Adding {
        NEW,
        THERE_BEFORE
    }
}
