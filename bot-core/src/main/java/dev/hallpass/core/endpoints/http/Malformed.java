package dev.hallpass.core.endpoints.http;

/** The request cannot be read; the message is a sentence for whoever sent it. It never leaves this package. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String sentence) {
        super(sentence);
    }
}
