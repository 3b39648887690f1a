package dev.hallpass.slack;

import java.time.Duration;

/** Hears how the talk with Slack goes, for whoever counts. Called on many threads; returns at once and throws nothing. */
public interface SlackObserver {
    /** A request of Slack's was acknowledged that long after it came. */
    void acknowledged(Duration after);

    /** Slack answered a call with 429: too many. */
    void rateLimited();

    /** Nobody counts. */
    static SlackObserver none() {
        return new SlackObserver() {
            @Override
            public void acknowledged(Duration after) {
                // Nobody asked.
            }

            @Override
            public void rateLimited() {
                // Nobody asked.
            }
        };
    }
}
