package dev.hallpass.core.delivery;

import java.time.Duration;

import dev.hallpass.core.issuing.Issuance;

/** Port: rewrites a message that carries a code so that it says what became of the code, and holds it no more. */
public interface Redactor {
    /** @param issuance as it stands now: redeemed, revoked, or its time has passed */
    Redacted redact(CarryingMessage message, Issuance issuance);

    /** How rewriting went. */
    sealed interface Redacted {
        /** The message holds no code any more, or is gone. */
        record Done() implements Redacted {}

        /**
         * Not now.
         *
         * @param because for the log
         */
        record Later(Duration after, String because) implements Redacted {}

        /**
         * Never: the platform does not let the bot change it any more.
         *
         * @param because for the log
         */
        record Refused(String because) implements Redacted {}
    }
}
