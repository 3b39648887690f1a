package dev.hallpass.core.delivery;

import java.util.Optional;

import dev.hallpass.core.delivery.DeliverOnceMore.Reader;
import dev.hallpass.core.delivery.DeliverOnceMore.Wish;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.MailAddresses;
import dev.hallpass.core.issuing.MailDomains;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EmailAddress;

/** Mails an issued code: what the button under a code does. */
public final class SendByEmail {
    private final DeliverOnceMore delivering;
    private final MailAddresses addresses;
    private final MailDomains domains;

    public SendByEmail(DeliverOnceMore delivering, MailAddresses addresses, MailDomains domains) {
        this.delivering = delivering;
        this.addresses = addresses;
        this.domains = domains;
    }

    /**
     * To the address, else to the user's registered one, else to that of the person who asks.
     *
     * @param origin from where, for the audit trail
     * @throws dev.hallpass.core.limits.StoreUnavailable when the budget cannot be asked; nothing is sent then
     */
    public AnotherDelivery send(Wanted wanted, String origin) {
        return delivering.deliver(
                new Wish(wanted.by(), wanted.id(), origin),
                issuance -> wanted.to()
                        .or(() -> addresses.proposedFor(issuance.draft().terms().binding(), wanted.by()))
                        .map(this::reader)
                        .orElseGet(() -> new Reader.None(new AnotherDelivery.NoAddress())));
    }

    private Reader reader(EmailAddress to) {
        return domains.permit(to)
                ? new Reader.Found(new Recipient.Email(to))
                : new Reader.None(new AnotherDelivery.MailDomainForbidden(to.domain(), domains.allowed()));
    }

    /** Who wants which code where. */
    public record Wanted(Person by, IssuanceId id, Optional<EmailAddress> to) {}
}
