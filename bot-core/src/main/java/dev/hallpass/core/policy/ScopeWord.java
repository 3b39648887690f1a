package dev.hallpass.core.policy;

import java.util.Arrays;

import dev.hallpass.engine.terms.Scope;

/** Scopes in rules go by the words of the commands that ask for them. */
enum ScopeWord {
    DEVICE("device", Scope.DEVICE),
    DEVICES("devices", Scope.ALL_DEVICES),
    TRANSFERS("transfers", Scope.ALL_FILE_TRANSFERS),
    LIMIT_RESET("limit-reset", Scope.TRANSFER_LIMIT_RESET);

    private final String word;
    private final Scope scope;

    ScopeWord(String word, Scope scope) {
        this.word = word;
        this.scope = scope;
    }

    static Scope read(String typed) {
        return Arrays.stream(values())
                .filter(one -> one.word.equalsIgnoreCase(typed.strip()))
                .findFirst()
                .map(one -> one.scope)
                .orElseThrow(() -> new IllegalArgumentException("“" + typed + "” is none of "
                        + Arrays.stream(values()).map(one -> one.word).toList()));
    }

    static String of(Scope scope) {
        return Arrays.stream(values())
                .filter(one -> one.scope == scope)
                .findFirst()
                .orElseThrow()
                .word;
    }
}
