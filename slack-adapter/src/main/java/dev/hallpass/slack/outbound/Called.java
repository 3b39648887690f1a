package dev.hallpass.slack.outbound;

import java.time.Duration;

/** How a call of the Web API ended. */
sealed interface Called<T> {
    record Ok<T>(T answer) implements Called<T> {}

    /** Slack said no, with its own code. */
    record Refused<T>(String error) implements Called<T> {}

    /** Slack is busy or away; worth another try after that time. */
    record Away<T>(Duration after, String because) implements Called<T> {}
}
