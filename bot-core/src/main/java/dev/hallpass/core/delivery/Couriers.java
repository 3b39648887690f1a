package dev.hallpass.core.delivery;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.Issuance;

/** The couriers that are set up; the code is computed only for the one that carries it. */
public final class Couriers {
    private final CodeBackend backend;
    private final List<Courier> couriers;

    /** @param couriers one for each kind of reader that is served */
    public Couriers(CodeBackend backend, List<Courier> couriers) {
        this.backend = backend;
        this.couriers = List.copyOf(couriers);
    }

    /** Empty when nothing is set up that carries to such a reader. */
    Optional<Carried> carry(Delivery delivery, Issuance issuance) {
        return couriers.stream()
                .filter(courier -> courier.serves().isInstance(delivery.recipient()))
                .findFirst()
                .map(courier -> courier.carry(parcel(delivery, issuance)));
    }

    private Parcel parcel(Delivery delivery, Issuance issuance) {
        boolean again = delivery.state() instanceof DeliveryState.Waiting waiting && waiting.attempts() > 0;
        return new Parcel(delivery.id(), issuance, delivery.recipient(), backend.readOut(issuance), again);
    }
}
