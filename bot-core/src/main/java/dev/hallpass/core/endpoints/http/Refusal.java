package dev.hallpass.core.endpoints.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.http.HttpStatus;

/**
 * A no, as RFC 9457 has it.
 *
 * @param code for programs
 * @param detail for people: what happened, and what to do
 * @param retryAfter whole seconds from now, where trying again helps
 */
record Refusal(HttpStatus status, String code, String detail, Optional<Long> retryAfter) {
    static Refusal malformed(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, "malformed", detail, Optional.empty());
    }

    static Refusal tooLarge() {
        return new Refusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The request is larger than " + Body.LARGEST_BYTES / 1024 + " KiB. Report fewer redemptions at once.",
                Optional.empty());
    }

    static Refusal enrolmentToken() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "token-not-valid",
                "This enrolment token is unknown, was used already, or is older than an hour."
                        + " Ask an administrator for a new one: /otp computers add NAME.",
                Optional.empty());
    }

    static Refusal ownToken() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "token-not-valid",
                "This computer's token is not valid: the computer was retired, or enrolled again elsewhere."
                        + " To enrol it anew, ask an administrator for a token: /otp computers add NAME.",
                Optional.empty());
    }

    static Refusal nameTaken(String name) {
        return new Refusal(
                HttpStatus.CONFLICT,
                "name-taken",
                "Another computer enrolled as " + name + " after this token was made."
                        + " Ask an administrator for a new token.",
                Optional.empty());
    }

    static Refusal unknownEpoch(int epoch) {
        return new Refusal(
                HttpStatus.CONFLICT,
                "unknown-epoch",
                "The server has no keys of epoch " + epoch + ". Enrol this computer again.",
                Optional.empty());
    }

    static Refusal limitReached(Instant retryAt, Instant now) {
        long seconds =
                Math.max(1, Duration.between(now, retryAt).plusMillis(999).toSeconds());
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "limit-reached",
                "Too many requests from here. Try again in " + seconds + " seconds.",
                Optional.of(seconds));
    }

    static Refusal unavailable() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Hallpass cannot reach its own storage just now. Nothing was changed; try again in a minute.",
                Optional.of(60L));
    }
}
