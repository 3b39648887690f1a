package dev.hallpass.core.delivery;

import dev.hallpass.core.outbox.Subscriber;

/** Delivers an issued code once more, where somebody asked for it. */
public final class DeliverAgain implements Subscriber<DeliveryWanted> {
    private final Deliveries deliveries;
    private final Handover handover;

    public DeliverAgain(Deliveries deliveries, Handover handover) {
        this.deliveries = deliveries;
        this.handover = handover;
    }

    @Override
    public String name() {
        return "deliver-again";
    }

    @Override
    public Class<DeliveryWanted> event() {
        return DeliveryWanted.class;
    }

    @Override
    public Kept on(DeliveryWanted wanted) {
        return handover.handOver(
                deliveries.find(new DeliveryId(wanted.delivery())).orElseThrow());
    }
}
