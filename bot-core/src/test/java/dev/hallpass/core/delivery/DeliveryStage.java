package dev.hallpass.core.delivery;

import java.util.List;

import dev.hallpass.core.delivery.jdbc.DeliveryStore;
import dev.hallpass.core.issuing.CodeIssued;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.MailAddresses;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.Subscriber.Kept;

/** Issuing, and all that delivering needs, over a real database. */
final class DeliveryStage implements AutoCloseable {
    final IssuingStage issuing = new IssuingStage();
    final ScriptedCourier courier = new ScriptedCourier();
    final Deliveries deliveries = DeliveryStore.over(issuing.database.dataSource(), issuing.outbox, issuing.trail);
    final Redact redact = new Redact(issuing.issuances, deliveries, courier, issuing.clock);
    final Handover handover = new Handover(
            issuing.issuances, deliveries, new Couriers(issuing.backend, List.of(courier)), redact, issuing.clock);
    final DeliverCode delivering = new DeliverCode(issuing.issuances, deliveries, handover);
    final DeliverAgain again = new DeliverAgain(deliveries, handover);
    private final DeliverOnceMore onceMore =
            new DeliverOnceMore(issuing.access(), deliveries, issuing.limits, issuing.clock);
    final ResendCode resending = new ResendCode(onceMore);
    final SendByEmail mailing = new SendByEmail(onceMore, new MailAddresses(issuing.registry), issuing.domains);

    Kept deliver(Issuance issuance) {
        return delivering.on(new CodeIssued(issuance.id().value()));
    }

    DeliveryState state(Issuance issuance) {
        return deliveries.of(issuance.id()).get(0).state();
    }

    /** Hears the event as the outbox would bring it. */
    <E extends Event> Kept happens(E event) {
        return redact.subscribers().stream()
                .filter(subscriber -> subscriber.event().isInstance(event))
                .map(subscriber -> DeliveryStage.<E>typed(subscriber).on(event))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Event> Subscriber<E> typed(Subscriber<?> subscriber) {
        return (Subscriber<E>) subscriber;
    }

    @Override
    public void close() {
        issuing.close();
    }
}
