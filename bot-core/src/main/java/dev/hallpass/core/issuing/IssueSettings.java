package dev.hallpass.core.issuing;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

/**
 * What the organisation has decided about issuing.
 *
 * @param longestWindow the longest redeem window that may be ordered
 * @param userAlone for whom codes may name a user and no computer
 * @param justified scopes whose orders need a justification
 * @param justificationPattern what must occur in every justification that is given or needed, such as a ticket number
 * @param transferLimit whether transfers have a limit, so that there is something to reset
 */
public record IssueSettings(
        RedeemWindow longestWindow,
        UserAloneCodes userAlone,
        Set<Scope> justified,
        Optional<Pattern> justificationPattern,
        TransferLimit transferLimit) {
    public IssueSettings {
        justified = Set.copyOf(justified);
    }

    /** For whom codes may name a user and no computer. */
    public enum UserAloneCodes {
        FOR_EVERYBODY,
        /** Not for people whose account opens many computers: whoever holds a role here. */
        NOT_FOR_ROLE_HOLDERS,
        FOR_NOBODY
    }

    /** Whether the transfer limit is in force. */
    public enum TransferLimit {
        ON,
        OFF
    }
}
