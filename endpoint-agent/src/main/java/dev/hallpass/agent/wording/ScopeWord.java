package dev.hallpass.agent.wording;

import dev.hallpass.engine.terms.Scope;

/** A scope as programs read it, in JSON and over HTTP: the same word in every language. */
public final class ScopeWord {
    private ScopeWord() {}

    /**
     * The word of a scope.
     *
     * @param scope what is opened
     * @return one of {@code device}, {@code all-devices}, {@code all-file-transfers}, {@code transfer-limit-reset},
     *     {@code universal}
     */
    public static String of(Scope scope) {
        return switch (scope) {
            case DEVICE -> "device";
            case ALL_DEVICES -> "all-devices";
            case ALL_FILE_TRANSFERS -> "all-file-transfers";
            case TRANSFER_LIMIT_RESET -> "transfer-limit-reset";
            case UNIVERSAL -> "universal";
        };
    }
}
