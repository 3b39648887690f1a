package dev.hallpass.core.delivery;

import dev.hallpass.core.delivery.DeliverOnceMore.Reader;
import dev.hallpass.core.delivery.DeliverOnceMore.Wish;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.people.Person;

/** Shows a code again to its reader, until it is redeemed, revoked or over. */
public final class ResendCode {
    private final DeliverOnceMore delivering;

    public ResendCode(DeliverOnceMore delivering) {
        this.delivering = delivering;
    }

    /**
     * To the issuance's own recipient, whoever asks.
     *
     * @param origin from where, for the audit trail
     * @throws dev.hallpass.core.limits.StoreUnavailable when the budget cannot be asked; nothing is sent then
     */
    public AnotherDelivery resend(Person by, IssuanceId id, String origin) {
        return delivering.deliver(new Wish(by, id, origin), issuance -> new Reader.Found(issuance.recipient()));
    }
}
