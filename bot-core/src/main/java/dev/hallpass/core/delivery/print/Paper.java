package dev.hallpass.core.delivery.print;

import java.time.Instant;
import java.time.ZoneId;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Readout;

/** What stands behind a link to a page for paper. */
public sealed interface Paper {
    /** A click shows it. */
    record Waits() implements Paper {}

    /**
     * The code, for this browser.
     *
     * @param browser by which the browser is known when it comes again; secret
     */
    record Shown(Issuance issuance, Readout readout, String browser) implements Paper {
        @Override
        public String toString() {
            return "Shown[" + issuance.id() + "]";
        }
    }

    /**
     * Another browser has it.
     *
     * @param zone the reader's
     */
    record Used(Instant at, ZoneId zone) implements Paper {}

    /** The code is redeemed, revoked or past; the link was not used up. */
    record CodeClosed() implements Paper {}

    /** No such link, or no more. */
    record LinkOver() implements Paper {}
}
