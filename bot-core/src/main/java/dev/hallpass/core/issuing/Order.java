package dev.hallpass.core.issuing;

import java.util.Optional;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.Scope;

/**
 * Everything needed to issue one code.
 *
 * @param issuer who orders it
 * @param event what on the platform it comes from: the same event is issued once
 * @param device exactly when the scope is one device
 * @param origin from where, for the audit trail
 * @param authority by which right; asked at the moment of issuing
 */
public record Order(
        PersonId issuer,
        EventId event,
        Scope scope,
        Optional<DeviceCode> device,
        Binding binding,
        Timing timing,
        Optional<Justification> justification,
        Recipient recipient,
        String origin,
        Authority authority) {
    /** An order by the issuer's own role. */
    public Order(
            PersonId issuer,
            EventId event,
            Scope scope,
            Optional<DeviceCode> device,
            Binding binding,
            Timing timing,
            Optional<Justification> justification,
            Recipient recipient,
            String origin) {
        this(issuer, event, scope, device, binding, timing, justification, recipient, origin, new Authority.OwnRole());
    }
}
