package dev.hallpass.engine.terms;

/**
 * Everything that a code grants and is bound to, but for the device and the serial.
 *
 * @param scope what it opens; never {@link Scope#UNIVERSAL}
 * @param binding where and for whom
 * @param validity when; a transfer limit reset is always relative, with {@link PresetDuration#M30}
 */
public record Terms(Scope scope, Binding binding, Validity validity) {

    /** @throws IllegalArgumentException with a sentence when scope and validity do not go together */
    public Terms {
        if (scope == Scope.UNIVERSAL) {
            throw new IllegalArgumentException("A universal code has no terms: it comes from its chain.");
        }
        if (scope == Scope.TRANSFER_LIMIT_RESET && !lastsThirtyMinutes(validity)) {
            throw new IllegalArgumentException("A transfer limit reset always lasts 30 minutes from its redemption.");
        }
    }

    private static boolean lastsThirtyMinutes(Validity validity) {
        return validity instanceof Validity.Relative relative && relative.duration() == PresetDuration.M30;
    }
}
