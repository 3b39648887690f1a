package dev.hallpass.core.issuing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** Which keys a computer still needs for codes that were issued and may yet be typed there. */
public final class OpenCodes {
    private final Issuances issuances;
    private final Clock clock;

    public OpenCodes(Issuances issuances, Clock clock) {
        this.issuances = issuances;
        this.clock = clock;
    }

    /** The latest epoch before this one under which a code can be redeemed on the computer; revoked codes apart. */
    public Optional<KeyEpoch> epochBefore(KeyEpoch epoch, ComputerId computer, List<UserName> users) {
        return epoch.equals(KeyEpoch.FIRST)
                ? Optional.empty()
                : issuances.epochBefore(epoch, new Issuances.Where(computer, users), clock.instant());
    }
}
