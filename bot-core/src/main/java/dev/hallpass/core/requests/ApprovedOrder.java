package dev.hallpass.core.requests;

import dev.hallpass.core.issuing.Authority;
import dev.hallpass.core.issuing.Order;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.account.EventId;

/**
 * The order that an approval becomes: the requester is its issuer and its one reader. A request is one event, so that it
 * becomes one code, however often the order is given.
 */
final class ApprovedOrder {
    private ApprovedOrder() {}

    static Order of(AccessRequest request) {
        Asked asked = request.asked();
        RequestTerms terms = request.terms();
        EventId event = new EventId(asked.event().platform(), asked.event().workspace(), request.subject());
        return new Order(
                asked.requester(),
                event,
                terms.scope(),
                terms.device(),
                terms.binding(),
                terms.timing(),
                asked.justification(),
                new Recipient.DirectMessage(asked.requester()),
                request.subject(),
                new Authority.Approval(request.id().value()));
    }

    /** What would be ordered if it were approved now; for weighing alone. */
    static Order of(Petition petition) {
        RequestTerms terms = petition.terms();
        return new Order(
                petition.requester().id(),
                petition.event(),
                terms.scope(),
                terms.device(),
                terms.binding(),
                terms.timing(),
                petition.justification(),
                new Recipient.DirectMessage(petition.requester().id()),
                petition.origin(),
                new Authority.Approval(0));
    }
}
