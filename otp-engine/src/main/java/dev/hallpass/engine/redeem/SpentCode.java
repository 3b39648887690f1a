package dev.hallpass.engine.redeem;

import java.time.Instant;

import dev.hallpass.engine.code.Fingerprint;

/**
 * A code that was redeemed here, and is refused for good.
 *
 * @param fingerprint names the code
 * @param firstUse when it was redeemed
 */
public record SpentCode(Fingerprint fingerprint, Instant firstUse) {}
