package dev.hallpass.core.issuing;

import java.time.Instant;

import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.ComputerId;

/**
 * What is known of a code that was redeemed on an endpoint.
 *
 * @param at when it was redeemed, by the endpoint's clock; told by a receipt: when the receipt came
 * @param until when its access ends, or ended where the status says so
 */
public record Redemption(ComputerId on, ReceiptStatus status, Instant at, Instant until, ToldBy toldBy) {}
