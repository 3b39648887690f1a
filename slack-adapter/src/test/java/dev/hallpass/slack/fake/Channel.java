package dev.hallpass.slack.fake;

import java.util.HashSet;
import java.util.Set;

/**
 * A conversation: a public or private channel, or a direct message.
 *
 * @param id {@code C…} for channels, {@code D…} for direct messages
 * @param name without the number sign; for a direct message {@code directmessage}
 * @param kind which of the three
 * @param members ids of the people in it
 * @param archived whether nobody may post any more
 */
public record Channel(String id, String name, Kind kind, Set<String> members, boolean archived) {

    /** What kind of conversation. */
    public enum Kind {
        /** Everybody may find and join it. */
        PUBLIC,
        /** Members alone know of it. */
        PRIVATE,
        /** Two people, or a person and an app. */
        DIRECT
    }

    /** Takes a copy of the members. */
    public Channel {
        members = Set.copyOf(members);
    }

    boolean has(String person) {
        return members.contains(person);
    }

    Channel with(String person) {
        Set<String> more = new HashSet<>(members);
        more.add(person);
        return new Channel(id, name, kind, more, archived);
    }

    Channel without(String person) {
        Set<String> fewer = new HashSet<>(members);
        fewer.remove(person);
        return new Channel(id, name, kind, fewer, archived);
    }

    Channel closed() {
        return new Channel(id, name, kind, members, true);
    }
}
