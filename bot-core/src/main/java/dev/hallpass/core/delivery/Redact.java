package dev.hallpass.core.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

import dev.hallpass.core.issuing.CodeOver;
import dev.hallpass.core.issuing.CodeRedeemed;
import dev.hallpass.core.issuing.CodeRevoked;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.On;
import dev.hallpass.core.outbox.Subscriber;

/** Takes a code out of the messages that carry it, when it is redeemed, revoked or over. */
public final class Redact {
    private final Issuances issuances;
    private final Deliveries deliveries;
    private final Redactor redactor;
    private final Clock clock;

    public Redact(Issuances issuances, Deliveries deliveries, Redactor redactor, Clock clock) {
        this.issuances = issuances;
        this.deliveries = deliveries;
        this.redactor = redactor;
        this.clock = clock;
    }

    /** One for each event after which no message may hold the code. */
    public List<Subscriber<?>> subscribers() {
        return List.of(
                on("redact-redeemed", CodeRedeemed.class, CodeRedeemed::issuance),
                on("redact-revoked", CodeRevoked.class, CodeRevoked::issuance),
                on("redact-over", CodeOver.class, CodeOver::issuance));
    }

    private <E extends Event> On<E> on(String name, Class<E> event, ToLongFunction<E> issuance) {
        return new On<>(name, event, happened -> redactIfClosed(new IssuanceId(issuance.applyAsLong(happened))));
    }

    /** Rewrites what carries the code if nobody may read it any more; else leaves it. */
    Subscriber.Kept redactIfClosed(IssuanceId id) {
        Issuance issuance = issuances.find(id).orElseThrow();
        Instant now = clock.instant();
        if (issuance.isOpen(now)) {
            return new Subscriber.Kept.Later(
                    Duration.between(now, issuance.redeemBy().plusSeconds(1)), "the code is still open");
        }
        return deliveries.of(id).stream()
                .map(delivery -> redact(delivery, issuance))
                .reduce(new Subscriber.Kept.Done(), Redact::worse);
    }

    private Subscriber.Kept redact(Delivery delivery, Issuance issuance) {
        if (!(delivery.state() instanceof DeliveryState.Delivered delivered)
                || delivered.redactedAt().isPresent()
                || delivered.carrier().isEmpty()) {
            return new Subscriber.Kept.Done();
        }
        Redactor.Redacted redacted = redactor.redact(delivered.carrier().get(), issuance);
        if (redacted instanceof Redactor.Redacted.Later later) {
            return new Subscriber.Kept.Later(later.after(), later.because());
        }
        if (redacted instanceof Redactor.Redacted.Refused refused) {
            return new Subscriber.Kept.GaveUp(refused.because());
        }
        deliveries.redacted(delivery.id(), clock.instant());
        return new Subscriber.Kept.Done();
    }

    /** One message that could not be rewritten yet keeps the promise alive; what is done is not done again. */
    private static Subscriber.Kept worse(Subscriber.Kept one, Subscriber.Kept other) {
        return one instanceof Subscriber.Kept.Later || other instanceof Subscriber.Kept.Done ? one : other;
    }
}
