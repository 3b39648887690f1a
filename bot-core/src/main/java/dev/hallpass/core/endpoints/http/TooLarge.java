package dev.hallpass.core.endpoints.http;

/** The request's body is longer than {@link Body#LARGEST_BYTES}. It never leaves this package. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
