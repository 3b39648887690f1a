package dev.hallpass.core.delivery;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.policy.Verdict;

/** How the wish to have a code delivered once more ended. */
public sealed interface AnotherDelivery {
    /** It is on its way. */
    record Promised(Issuance issuance, Delivery delivery) implements AnotherDelivery {}

    record NotFound(IssuanceId id) implements AnotherDelivery {}

    /** @param verdict policy's answer, never {@link Verdict.Permitted} */
    record NotPermitted(Verdict verdict) implements AnotherDelivery {}

    record Revoked(Issuance issuance, IssuanceState.Revoked state) implements AnotherDelivery {}

    record Redeemed(Issuance issuance, IssuanceState.Redeemed state) implements AnotherDelivery {}

    /** Its time has passed. */
    record Over(Issuance issuance, Instant since) implements AnotherDelivery {}

    /** @param retryAt when the person may have a code delivered again */
    record LimitReached(Instant retryAt) implements AnotherDelivery {}

    /** @param allowed the domains that mail may go to; empty when e-mail is not set up */
    record MailDomainForbidden(String domain, SortedSet<String> allowed) implements AnotherDelivery {
        public MailDomainForbidden {
            allowed = new TreeSet<>(allowed);
        }
    }

    /** No address was named, and neither the user nor the person who asked has one. */
    record NoAddress() implements AnotherDelivery {}
}
