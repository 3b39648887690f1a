package dev.hallpass.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Change;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Recipient;

/** Port: which reader has which code, and in which message. Each change is one transaction; no code is stored. */
public interface Deliveries {
    /** The delivery that issuing promised; made when asked for the first time. */
    Delivery first(Issuance issuance);

    /** One more delivery, with {@link DeliveryWanted}. */
    Delivery want(IssuanceId issuance, Recipient recipient, AuditEntry entry);

    Optional<Delivery> find(DeliveryId id);

    /** All of an issuance, the first one first. */
    List<Delivery> of(IssuanceId issuance);

    /** Counts an attempt that is about to be made: whoever takes over knows of it. */
    void attempted(DeliveryId id);

    /** Marks it delivered, with {@link CodeDelivered}. */
    Change delivered(Delivery delivery, DeliveryState.Delivered state, AuditEntry entry);

    /** Marks it failed for good, with {@link DeliveryFailed}. */
    Change failed(Delivery delivery, DeliveryState.Failed state, AuditEntry entry);

    /** Marks its message as holding no code any more. */
    void redacted(DeliveryId id, Instant at);
}
