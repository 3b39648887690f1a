package dev.hallpass.agent.sync;

import org.jspecify.annotations.Nullable;

/**
 * A redemption, reported until it is acknowledged.
 *
 * @param id its own id: the same report twice has one effect
 * @param fp the code's fingerprint
 * @param status {@code opened}, {@code given-back} or {@code ended}
 * @param at when it was redeemed, ISO 8601 in UTC
 * @param until when the access ends or ended, ISO 8601 in UTC
 * @param scope {@code device}, {@code all-devices}, {@code all-file-transfers}, {@code transfer-limit-reset} or
 *     {@code universal}
 * @param slot of a universal code 0…15, else null
 */
public record ReportedRedemption(
        String id,
        String fp,
        String status,
        String at,
        String until,
        String scope,
        @Nullable Integer slot) {}
