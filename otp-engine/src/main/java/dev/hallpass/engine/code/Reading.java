package dev.hallpass.engine.code;

import java.util.function.Function;

/**
 * What came of reading a typed text: the thing itself, or one of two typing errors, neither of which costs an attempt.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> {

    /**
     * The text is well written. Whether it is also the right one, only verifying can tell.
     *
     * @param value what was read
     */
    record Right<T>(T value) implements Reading<T> {}

    /**
     * The text cannot be one of these.
     *
     * @param flaw what is wrong, and where
     */
    record Malformed<T>(Flaw flaw) implements Reading<T> {}

    /** The check does not agree: a symbol or digit was misheard or mistyped. Never verified, corrected or otherwise. */
    record Slip<T>() implements Reading<T> {}

    /** Reads on from what is right so far; a typing error stays what it is. */
    default <R> Reading<R> then(Function<T, Reading<R>> next) {
        if (this instanceof Right<T> right) {
            return next.apply(right.value());
        }
        return this instanceof Malformed<T> malformed ? new Malformed<>(malformed.flaw()) : new Slip<>();
    }
}
