package dev.hallpass.core.endpoints;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.endpoints.Endpoints.Recognised;
import dev.hallpass.core.endpoints.Endpoints.Reported;
import dev.hallpass.core.endpoints.Endpoints.Taken;
import dev.hallpass.core.issuing.RecordRedemption;
import dev.hallpass.core.issuing.Redemption;
import dev.hallpass.core.issuing.RedemptionOutcome;
import dev.hallpass.core.issuing.ToldBy;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.universal.RecogniseUniversal;
import dev.hallpass.core.universal.RecogniseUniversal.ShownTo;
import dev.hallpass.core.universal.UniversalCodeRedeemed;
import dev.hallpass.engine.code.ReceiptStatus;

/** Takes in which codes were redeemed on a computer: what was issued, whose showing a universal one was, what is forged. */
public final class TakeRedemptions {
    /** Of one sync; what is left over is sent again at the next, since it is not acknowledged. */
    static final int MOST_AT_ONCE = 200;

    private final Endpoints endpoints;
    private final RecordRedemption record;
    private final RecogniseUniversal universal;
    private final WriteKeys keys;
    private final Clock clock;

    public TakeRedemptions(
            Endpoints endpoints, RecordRedemption record, RecogniseUniversal universal, WriteKeys keys, Clock clock) {
        this.endpoints = endpoints;
        this.record = record;
        this.universal = universal;
        this.keys = keys;
        this.clock = clock;
    }

    /** The ids of what was taken in, now or before. */
    List<String> take(Computer computer, SyncReport report) {
        List<String> acknowledged = new ArrayList<>();
        for (RedemptionReport redemption :
                report.redemptions().stream().limit(MOST_AT_ONCE).toList()) {
            Reported before = endpoints.reported(computer.id(), redemption);
            if (before != Reported.BEFORE) {
                take(computer, report, redemption, before);
            }
            acknowledged.add(redemption.id());
        }
        return List.copyOf(acknowledged);
    }

    private void take(Computer computer, SyncReport report, RedemptionReport redemption, Reported before) {
        if (redemption.slot().isPresent()) {
            takeUniversal(computer, report, redemption, before);
            return;
        }
        RedemptionOutcome outcome = record.record(
                redemption.fingerprint(),
                new Redemption(computer.id(), redemption.status(), redemption.at(), redemption.until(), ToldBy.SYNC));
        if (outcome instanceof RedemptionOutcome.Unmatched) {
            takeForged(computer, redemption, before);
        } else {
            keep(computer, redemption, Recognised.ISSUED, List.of(), Optional.empty());
        }
    }

    private void takeUniversal(Computer computer, SyncReport report, RedemptionReport redemption, Reported before) {
        Optional<ShownTo> shown = universal.recognise(
                keys.receiptKeys(computer, report.epoch()),
                redemption.fingerprint(),
                redemption.slot().getAsInt(),
                redemption.at());
        if (shown.isEmpty()) {
            takeForged(computer, redemption, before);
            return;
        }
        boolean opened = redemption.status() == ReceiptStatus.OPENED;
        keep(
                computer,
                redemption,
                Recognised.UNIVERSAL,
                opened ? List.of(redeemed(computer, redemption, shown.get())) : List.of(),
                Optional.of(entry(computer, opened ? Act.REDEEM_CODE : Act.END_GRANT, subject(shown.get()))));
    }

    /** One alarm a code, however often it is reported. */
    private void takeForged(Computer computer, RedemptionReport redemption, Reported before) {
        boolean news = before == Reported.NEVER;
        ForgedCodeReported event = new ForgedCodeReported(
                computer.id().value(),
                computer.name().value(),
                redemption.fingerprint().hex(),
                redemption.at().toString(),
                redemption.slot().isPresent());
        keep(
                computer,
                redemption,
                Recognised.FORGED,
                news ? List.of(event) : List.of(),
                news
                        ? Optional.of(entry(
                                computer, Act.REPORT_FORGED_CODE, "code with fingerprint " + redemption.fingerprint()))
                        : Optional.empty());
    }

    private void keep(
            Computer computer,
            RedemptionReport redemption,
            Recognised as,
            List<Event> events,
            Optional<AuditEntry> entry) {
        endpoints.take(computer.id(), new Taken(redemption, as, clock.instant()), events, entry);
    }

    private static Event redeemed(Computer computer, RedemptionReport redemption, ShownTo shown) {
        return new UniversalCodeRedeemed(
                shown.person().toString(),
                shown.slot(),
                shown.day().toString(),
                computer.id().value(),
                computer.name().value(),
                redemption.at().toString());
    }

    private static String subject(ShownTo shown) {
        return "universal code of " + shown.day() + ", shown to " + shown.person();
    }

    private AuditEntry entry(Computer computer, Act act, String subject) {
        return new AuditEntry(
                clock.instant(),
                new Actor.Endpoint(computer.id()),
                act,
                subject + ", on computer " + computer.name(),
                AuditEntry.DONE,
                Optional.empty(),
                "sync",
                computer.department());
    }
}
