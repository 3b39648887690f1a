package dev.hallpass.core.issuing;

import java.time.Instant;
import java.util.Set;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.ComputerId;

/** Which of the issuances that a person may see they want to see. */
public sealed interface IssuanceFilter {
    record Everything() implements IssuanceFilter {}

    /** Issued by the viewer. */
    record Mine() implements IssuanceFilter {}

    /** Neither redeemed nor revoked, and still to be redeemed. */
    record Open() implements IssuanceFilter {}

    record OnComputer(ComputerId computer) implements IssuanceFilter {}

    /** Whose justification, user, device code, or a computer's or device's name holds the text, without regard to case. */
    record Containing(String text) implements IssuanceFilter {}

    /**
     * Those of which a receipt may still come, and to what they may see also what the viewer was sent: whose last access
     * ended after that time, or has not ended yet.
     *
     * @param below only ids below this one, to read on
     */
    record Provable(Instant overAfter, IssuanceId below) implements IssuanceFilter {}

    /** {@link Containing} as the store sees it, its names looked up in the registry. */
    record Matching(String text, Set<ComputerId> computers, Set<DeviceCode> devices) implements IssuanceFilter {
        public Matching {
            computers = Set.copyOf(computers);
            devices = Set.copyOf(devices);
        }
    }
}
