package dev.hallpass.core.endpoints;

import java.time.Instant;
import java.util.OptionalInt;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.ReceiptStatus;

/**
 * What an endpoint reports of a code that was redeemed there, until it is acknowledged.
 *
 * @param id the report's own id: with the status it names one report for good
 * @param fingerprint which code
 * @param at when it was redeemed, by the endpoint's clock
 * @param until when the access ends or ended
 * @param slot the slot of a universal code, 0 to 15; empty for every other code
 */
public record RedemptionReport(
        String id, Fingerprint fingerprint, ReceiptStatus status, Instant at, Instant until, OptionalInt slot) {}
