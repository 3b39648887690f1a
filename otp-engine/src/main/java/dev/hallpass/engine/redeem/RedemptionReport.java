package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.util.OptionalInt;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.Scope;

/**
 * What a sync tells the server of a code: that it was redeemed, given back, or ended by a revocation. Each is sent
 * until the server has acknowledged its id. That the time of a grant is over is not reported: {@code until} says it.
 *
 * @param id names this report, random
 * @param fingerprint names the code
 * @param status what happened
 * @param at when, by the trusted clock
 * @param until when the access ends, or has ended
 * @param scope what was opened
 * @param slot of a universal code
 */
public record RedemptionReport(
        String id,
        Fingerprint fingerprint,
        ReceiptStatus status,
        Instant at,
        Instant until,
        Scope scope,
        OptionalInt slot) {

    static RedemptionReport of(String id, ReceiptStatus status, Grant grant, Instant at) {
        Instant until = status == ReceiptStatus.OPENED ? grant.period().until() : at;
        Grant.Opening opening = grant.opening();
        return new RedemptionReport(id, grant.fingerprint(), status, at, until, opening.scope(), opening.slot());
    }
}
