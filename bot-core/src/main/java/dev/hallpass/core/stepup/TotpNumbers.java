package dev.hallpass.core.stepup;

/** Port: makes the number of a secret in one step of time (RFC 6238). */
public interface TotpNumbers {
    /** @param step counts steps of 30 seconds from 1970 */
    TotpNumber at(TotpSecret secret, long step);
}
