package dev.hallpass.core.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.CodeAccess;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.people.Person;

/** What {@link ResendCode} and {@link SendByEmail} have in common: who may, while the code is open, as often as issuing. */
public final class DeliverOnceMore {
    private final CodeAccess access;
    private final Deliveries deliveries;
    private final RateLimiter limiter;
    private final Clock clock;

    public DeliverOnceMore(CodeAccess access, Deliveries deliveries, RateLimiter limiter, Clock clock) {
        this.access = access;
        this.deliveries = deliveries;
        this.limiter = limiter;
        this.clock = clock;
    }

    AnotherDelivery deliver(Wish wish, Function<Issuance, Reader> reader) {
        CodeAccess.Answer answer =
                access.ask(new CodeAccess.Attempt(wish.by(), wish.id(), Act.DELIVER_CODE, wish.origin()));
        if (answer instanceof CodeAccess.Answer.Denied denied) {
            return new AnotherDelivery.NotPermitted(denied.verdict());
        }
        return answer instanceof CodeAccess.Answer.Allowed allowed
                ? deliver(wish, allowed.issuance(), reader)
                : new AnotherDelivery.NotFound(wish.id());
    }

    private AnotherDelivery deliver(Wish wish, Issuance issuance, Function<Issuance, Reader> reader) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<AnotherDelivery> closed = closed(issuance, now);
        if (closed.isPresent()) {
            return closed.get();
        }
        Reader found = reader.apply(issuance);
        return found instanceof Reader.Found one
                ? promise(wish, issuance, one.recipient(), now)
                : ((Reader.None) found).because();
    }

    static Optional<AnotherDelivery> closed(Issuance issuance, Instant now) {
        if (issuance.state() instanceof IssuanceState.Revoked revoked) {
            return Optional.of(new AnotherDelivery.Revoked(issuance, revoked));
        }
        if (issuance.state() instanceof IssuanceState.Redeemed redeemed) {
            return Optional.of(new AnotherDelivery.Redeemed(issuance, redeemed));
        }
        return issuance.isPast(now)
                ? Optional.of(new AnotherDelivery.Over(issuance, issuance.redeemBy()))
                : Optional.empty();
    }

    private AnotherDelivery promise(Wish wish, Issuance issuance, Recipient recipient, Instant now) {
        String key = wish.by().id().toString();
        if (limiter.take(Limit.ISSUE_PERSON, key) instanceof RateLimiter.Allowance.Exhausted exhausted) {
            access.keep(new CodeAccess.Attempt(wish.by(), wish.id(), Act.DELIVER_CODE, wish.origin()), "limit-reached");
            return new AnotherDelivery.LimitReached(exhausted.retryAt());
        }
        AuditEntry entry = new AuditEntry(
                now,
                new Actor.Human(wish.by().id()),
                Act.DELIVER_CODE,
                issuance.subject(),
                AuditEntry.WANTED,
                Optional.empty(),
                wish.origin(),
                access.department(issuance));
        return new AnotherDelivery.Promised(issuance, deliveries.want(issuance.id(), recipient, entry));
    }

    /** @param origin from where, for the audit trail */
    record Wish(Person by, IssuanceId id, String origin) {}

    /** To whom. */
    sealed interface Reader {
        record Found(Recipient recipient) implements Reader {}

        record None(AnotherDelivery because) implements Reader {}
    }
}
