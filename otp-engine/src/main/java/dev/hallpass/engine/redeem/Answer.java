package dev.hallpass.engine.redeem;

/**
 * What an endpoint answers when it is asked for something other than a redemption.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
    /** It was done. */
    record Done<T>(T value) implements Answer<T> {}

    /** It was not, and nothing has changed. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}
}
