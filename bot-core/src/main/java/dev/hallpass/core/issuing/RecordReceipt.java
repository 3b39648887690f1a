package dev.hallpass.core.issuing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.issuing.ProvenCodes.Proven;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.RateLimiter.Allowance;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.ComputerId;

/**
 * Takes the receipt that a person brings as proof that a code was used, while its computer is still offline
 * (code-format.md, "Receipt and fingerprint"). The same receipt again changes nothing, nor does a later sync that reports
 * the same. Only wrong receipts count against {@link Limit#RECEIPT_PERSON}; once it is used up, none is looked at.
 */
public final class RecordReceipt {
    private final Store store;
    private final Sights sights;
    private final ProvenCodes codes;
    private final RateLimiter limiter;
    private final Clock clock;

    public RecordReceipt(Store store, CodeBackend backend, Policy policy, RateLimiter limiter, Clock clock) {
        this.store = store;
        this.sights = new Sights(policy);
        this.codes = new ProvenCodes(store.issuances(), store.registry(), backend, clock);
        this.limiter = limiter;
        this.clock = clock;
    }

    /** What is read and written. */
    public record Store(Issuances issuances, Registry registry, AuditTrail audit) {}

    /**
     * Looks the receipt up among the codes that the person may see or was sent, and records what it proves.
     *
     * @param origin from where, for the audit trail
     * @throws dev.hallpass.core.limits.StoreUnavailable when the budget cannot be asked; nothing is looked up then
     */
    public ReceiptOutcome record(Person by, Receipt receipt, String origin) {
        String key = by.id().toString();
        if (limiter.look(Limit.RECEIPT_PERSON, key) instanceof Allowance.Exhausted exhausted) {
            return new ReceiptOutcome.LimitReached(exhausted.retryAt());
        }
        Optional<Proven> proven = codes.find(sights.of(by), receipt);
        return proven.isPresent() ? keep(proven.get(), receipt, by, origin) : wrong(receipt, by, origin);
    }

    private ReceiptOutcome wrong(Receipt receipt, Person by, String origin) {
        Allowance allowance = limiter.take(Limit.RECEIPT_PERSON, by.id().toString());
        if (allowance instanceof Allowance.Exhausted exhausted) {
            return new ReceiptOutcome.LimitReached(exhausted.retryAt());
        }
        store.audit().append(entry(by, Act.CHECK_RECEIPT, "receipt " + receipt.written(), "no-such-code", origin));
        return new ReceiptOutcome.Unmatched(((Allowance.Granted) allowance).left());
    }

    private ReceiptOutcome keep(Proven proven, Receipt receipt, Person by, String origin) {
        Issuance issuance = proven.issuance();
        Redemption redemption = redemption(proven, receipt.status());
        boolean opened = receipt.status() == ReceiptStatus.OPENED;
        String subject = issuance.subject() + ", on computer " + name(proven.on()) + ", by receipt";
        AuditEntry entry = entry(by, opened ? Act.REDEEM_CODE : Act.END_GRANT, subject, AuditEntry.DONE, origin);
        Change change = store.issuances().redeem(issuance.id(), redemption, entry);
        Issuance after = store.issuances().find(issuance.id()).orElseThrow();
        if (change == Change.KNOWN) {
            return new ReceiptOutcome.AlreadyKnown(after, proven.on());
        }
        return opened
                ? new ReceiptOutcome.Redeemed(after, proven.on(), redemption.until())
                : new ReceiptOutcome.Ended(after, proven.on(), receipt.status() == ReceiptStatus.GIVEN_BACK);
    }

    /** A receipt tells no time: what it proves had happened when it came, and when its access was over at the latest. */
    private Redemption redemption(Proven proven, ReceiptStatus status) {
        Issuance issuance = proven.issuance();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = earlier(now, issuance.redeemBy());
        Instant end = issuance.state() instanceof IssuanceState.Redeemed before
                        && before.on().equals(proven.on())
                ? issuance.accessEnd(before.at())
                : issuance.accessEnd(at);
        Instant until = status == ReceiptStatus.OPENED ? end : earlier(now, end);
        return new Redemption(proven.on(), status, at, until, ToldBy.RECEIPT);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private String name(ComputerId on) {
        return store.registry()
                .computer(on)
                .map(Computer::name)
                .map(Object::toString)
                .orElse(on.value());
    }

    private AuditEntry entry(Person by, Act act, String subject, String outcome, String origin) {
        return new AuditEntry(
                clock.instant(), new Actor.Human(by.id()), act, subject, outcome, Optional.empty(), origin);
    }
}
