package dev.hallpass.core.delivery.print;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.limits.SessionId;

/**
 * What a link remembers. Secret but for the delivery.
 *
 * @param ticket taken by the first browser, which is known by it from then on
 * @param usedAt when it was taken
 */
record PrintLink(DeliveryId delivery, SessionId ticket, Optional<Instant> usedAt) {
    private static final String NOT_YET = "-";

    static PrintLink read(String content) {
        String[] parts = content.split(" ");
        Optional<Instant> usedAt =
                Optional.of(parts[2]).filter(at -> !at.equals(NOT_YET)).map(Instant::parse);
        return new PrintLink(new DeliveryId(Long.parseLong(parts[0])), new SessionId(parts[1]), usedAt);
    }

    String written() {
        return delivery + " " + ticket.value() + " "
                + usedAt.map(Instant::toString).orElse(NOT_YET);
    }

    PrintLink used(Instant at) {
        return new PrintLink(delivery, ticket, Optional.of(at));
    }

    @Override
    public String toString() {
        return "PrintLink[" + delivery + "]";
    }
}
