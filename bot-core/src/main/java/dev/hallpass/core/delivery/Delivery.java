package dev.hallpass.core.delivery;

import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Recipient;

/** One delivery of a code to one reader; an issuance has one at first, and one more each time somebody asks for it. */
public record Delivery(DeliveryId id, IssuanceId issuance, Recipient recipient, DeliveryState state) {}
