package dev.hallpass.core.issuing;

import java.time.Instant;

import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.ComputerId;

/**
 * What an endpoint says of a code that was redeemed there.
 *
 * @param at when it was redeemed, by the endpoint's clock
 * @param until when its access ends, or ended where the status says so
 */
public record Redemption(ComputerId on, ReceiptStatus status, Instant at, Instant until) {}
