package dev.hallpass.core.delivery;

import dev.hallpass.core.delivery.DeliverOnceMore.Reader;
import dev.hallpass.core.delivery.DeliverOnceMore.Wish;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.Person;

/** Brings an issued code to paper: what the button under a code does. */
public final class PrintCode {
    private final DeliverOnceMore delivering;

    public PrintCode(DeliverOnceMore delivering) {
        this.delivering = delivering;
    }

    /**
     * The private link goes to the person who asks.
     *
     * @param origin from where, for the audit trail
     * @throws dev.hallpass.core.limits.StoreUnavailable when the budget cannot be asked; nothing is sent then
     */
    public AnotherDelivery print(Person by, IssuanceId id, String origin) {
        return delivering.deliver(new Wish(by, id, origin), issuance -> new Reader.Found(new Recipient.Print(by.id())));
    }
}
