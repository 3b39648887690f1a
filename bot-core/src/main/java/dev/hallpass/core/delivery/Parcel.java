package dev.hallpass.core.delivery;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Readout;
import dev.hallpass.core.issuing.Recipient;

/**
 * What a courier carries.
 *
 * @param delivery the same over all attempts, so that a courier can let its reader's side drop a second copy
 * @param recipient the one reader; may be another than the issuance's first
 * @param readout the code; it prints as {@code [code]}
 * @param again whether there was an attempt before, which may have got through unheard
 */
public record Parcel(DeliveryId delivery, Issuance issuance, Recipient recipient, Readout readout, boolean again) {
    /** What is carried for the first time. */
    public Parcel(DeliveryId delivery, Issuance issuance, Recipient recipient, Readout readout) {
        this(delivery, issuance, recipient, readout, false);
    }
}
