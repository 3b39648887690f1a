package dev.hallpass.core.stepup.totp;

import dev.hallpass.core.stepup.TotpNumbers;

/** Gives the numbers of authenticator apps. */
public final class Totp {
    private Totp() {}

    /** Thread-safe. */
    public static TotpNumbers numbers() {
        return new JavaOtpNumbers();
    }
}
