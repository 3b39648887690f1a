package dev.hallpass.core.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.outbox.Subscriber.Kept;

/**
 * Hands one code to one reader. What is marked as delivered is never sent again; killed between the courier's answer and
 * the mark, it is sent once more.
 */
public final class Handover {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;

    private final Issuances issuances;
    private final Deliveries deliveries;
    private final Couriers couriers;
    private final Redact redact;
    private final Clock clock;

    public Handover(Issuances issuances, Deliveries deliveries, Couriers couriers, Redact redact, Clock clock) {
        this.issuances = issuances;
        this.deliveries = deliveries;
        this.couriers = couriers;
        this.redact = redact;
        this.clock = clock;
    }

    Kept handOver(Delivery delivery) {
        Issuance issuance = issuances.find(delivery.issuance()).orElseThrow();
        if (!(delivery.state() instanceof DeliveryState.Waiting waiting)) {
            return new Kept.Done();
        }
        Optional<Failure.Cause> closed = closed(issuance, now());
        if (closed.isPresent()) {
            return failed(delivery, issuance, new Failure(closed.get()));
        }
        // Counted before it is made: whoever takes over from a replica that died on the way must know of it.
        deliveries.attempted(delivery.id());
        Optional<Carried> carried = couriers.carry(delivery, issuance);
        return carried.isPresent()
                ? kept(carried.get(), delivery, issuance, waiting.attempts())
                : failed(delivery, issuance, new Failure(Failure.Cause.NO_COURIER));
    }

    private static Optional<Failure.Cause> closed(Issuance issuance, Instant now) {
        if (issuance.state() instanceof IssuanceState.Revoked) {
            return Optional.of(Failure.Cause.CODE_REVOKED);
        }
        if (issuance.state() instanceof IssuanceState.Redeemed) {
            return Optional.of(Failure.Cause.CODE_REDEEMED);
        }
        return issuance.isPast(now) ? Optional.of(Failure.Cause.CODE_OVER) : Optional.empty();
    }

    private Kept kept(Carried carried, Delivery delivery, Issuance issuance, int attempts) {
        if (carried instanceof Carried.Handed handed) {
            return delivered(delivery, issuance, handed.carrier());
        }
        if (carried instanceof Carried.Later later) {
            return new Kept.Later(wait(later.after(), attempts, issuance), later.because());
        }
        String detail = ((Carried.Refused) carried).detail();
        return failed(delivery, issuance, new Failure(Failure.Cause.READER_REFUSED, detail));
    }

    /** Doubles from attempt to attempt, and comes round once more when the code's time has passed, to say so. */
    private Duration wait(Duration atLeast, int attempts, Issuance issuance) {
        Duration backOff = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        Duration wait = backOff.compareTo(atLeast) > 0 ? backOff : atLeast;
        Duration left = Duration.between(now(), issuance.redeemBy().plusSeconds(1));
        return wait.compareTo(left) < 0 ? wait : left;
    }

    /** A code that was closed while it was on its way leaves the message at once: its event came too early for that. */
    private Kept delivered(Delivery delivery, Issuance issuance, Optional<CarryingMessage> carrier) {
        DeliveryState.Delivered state = new DeliveryState.Delivered(now(), carrier, Optional.empty());
        deliveries.delivered(delivery, state, entry(delivery, issuance, AuditEntry.DONE));
        Issuance after = issuances.find(issuance.id()).orElseThrow();
        return closed(after, now()).isPresent() ? redact.redactIfClosed(issuance.id()) : new Kept.Done();
    }

    private Kept failed(Delivery delivery, Issuance issuance, Failure failure) {
        DeliveryState.Failed state = new DeliveryState.Failed(now(), failure);
        String outcome = failure.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        deliveries.failed(delivery, state, entry(delivery, issuance, outcome));
        return new Kept.Done();
    }

    private AuditEntry entry(Delivery delivery, Issuance issuance, String outcome) {
        return new AuditEntry(
                now(),
                new Actor.Hallpass(),
                Act.DELIVER_CODE,
                issuance.subject(),
                outcome,
                Optional.empty(),
                "outbox, " + way(delivery.recipient()),
                issuances.departmentOf(issuance.id()));
    }

    /** By which way, and to whom. */
    private static String way(Recipient recipient) {
        if (recipient instanceof Recipient.DirectMessage message) {
            return "direct message to " + message.to();
        }
        return recipient instanceof Recipient.Email mail ? "e-mail to " + mail.to() : "print";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
