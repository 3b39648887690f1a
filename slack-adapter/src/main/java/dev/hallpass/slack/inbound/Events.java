package dev.hallpass.slack.inbound;

import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;

/** Names of happenings: a delivery that Slack or somebody between repeats has the same one. */
final class Events {
    private Events() {}

    /** @param id a trigger id, an event id, or for what has neither the view's id and what happened to it */
    static EventId of(String team, String id) {
        return new EventId(Platform.SLACK, team, id);
    }
}
