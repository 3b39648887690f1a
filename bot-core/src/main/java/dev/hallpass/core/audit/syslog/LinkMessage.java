package dev.hallpass.core.audit.syslog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.seal.Head;
import dev.hallpass.core.audit.seal.RawEntry;
import dev.hallpass.core.audit.seal.StoredSeal;
import dev.hallpass.core.audit.syslog.SyslogMessage.Element;
import dev.hallpass.core.audit.syslog.SyslogMessage.Severity;

/** Writes links of the sealed trail, and its head, as messages. */
final class LinkMessage {
    private LinkMessage() {}

    static SyslogMessage of(StoredSeal link, Instant now) {
        Element seal = new Element("seal")
                .with("sequence", link.sequence())
                .with("epoch", link.epoch())
                .with("value", link.seal());
        return link.entry().map(entry -> entry(entry, seal)).orElseGet(() -> removed(link, seal, now));
    }

    static SyslogMessage of(Head head, Instant now) {
        Element element = new Element("head").with("count", head.count()).with("value", head.value());
        return new SyslogMessage(
                Severity.NOTICE, now, "HEAD", List.of(element.written()), "The audit trail reaches " + head);
    }

    private static SyslogMessage removed(StoredSeal link, Element seal, Instant now) {
        return new SyslogMessage(
                Severity.ALERT,
                now,
                "REMOVED",
                List.of(seal.written()),
                "Entry " + link.entryId() + " of the audit trail is sealed and gone");
    }

    private static SyslogMessage entry(RawEntry entry, Element seal) {
        Element data = new Element("entry").with("id", entry.id());
        for (int i = 0; i < RawEntry.COLUMNS.size(); i++) {
            Optional<String> value = entry.texts().get(i);
            String column = RawEntry.COLUMNS.get(i);
            value.ifPresent(text -> data.with(column, text));
        }
        String act = text(entry, "act");
        String outcome = text(entry, "outcome");
        return new SyslogMessage(
                severity(act, outcome),
                entry.at(),
                act,
                List.of(data.written(), seal.written()),
                act + " " + text(entry, "subject") + ": " + outcome);
    }

    private static Severity severity(String act, String outcome) {
        if (act.equals(Act.REPORT_FORGED_CODE.name())) {
            return Severity.ALERT;
        }
        return outcome.equals(AuditEntry.DONE) || outcome.equals(AuditEntry.WANTED)
                ? Severity.NOTICE
                : Severity.WARNING;
    }

    private static String text(RawEntry entry, String column) {
        return entry.texts().get(RawEntry.COLUMNS.indexOf(column)).orElse("");
    }
}
