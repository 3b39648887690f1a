package dev.hallpass.slack.fake;

import java.util.List;

/**
 * What of a workspace outlives a stop. Private answers and modals do not: in Slack too they are gone with the client.
 *
 * @param people everybody
 * @param channels channels and direct messages
 * @param messages what all members of a channel see
 * @param nextId the number that the next id gets, so that none comes twice
 */
public record Snapshot(List<Person> people, List<Channel> channels, List<Posted> messages, int nextId) {

    /** Takes copies. */
    public Snapshot {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
        messages = List.copyOf(messages);
    }

    /** As JSON text. */
    public String written() {
        return Json.writeAny(this);
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Snapshot read(String text) {
        return Json.readAs(text, Snapshot.class);
    }
}
