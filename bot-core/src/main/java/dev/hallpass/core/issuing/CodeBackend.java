package dev.hallpass.core.issuing;

import java.util.List;
import java.util.Set;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.ComputerId;

/** Port: what turns an issuance into what is read out. Never stores what it writes. */
public interface CodeBackend {
    /** What it can do. */
    Set<Ability> abilities();

    /** The code of an issuance; the same one every time. */
    Readout readOut(Issuance issuance);

    /**
     * How a computer may name the code when it reports a redemption or hears of a revocation: one name for each receipt
     * key that it can have by now, the newest first.
     */
    List<Fingerprint> fingerprints(Issuance issuance, ComputerId on);

    /**
     * What a computer may show as proof that the code was used there: one receipt for each receipt key that it can have
     * by now, the newest first; none from a backend without receipts.
     */
    List<Receipt> receipts(Issuance issuance, ComputerId on, ReceiptStatus status);
}
