package dev.hallpass.slack.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Response URLs: five posts in thirty minutes, then {@code used_url} or {@code expired_url}. */
final class ResponseUrls {
    static final Duration LIFE = Duration.ofMinutes(30);
    private static final int USES = 5;

    private final Clock clock;
    private final Map<String, Ticket> known = new HashMap<>();
    private int next = 1;

    /** Whom and where an answer goes; the message from which it came, if any. */
    record Ticket(String person, String channel, @Nullable String messageTs, Instant made, int used) {}

    ResponseUrls(Clock clock) {
        this.clock = clock;
    }

    synchronized String mint(String person, String channel, @Nullable String messageTs) {
        String path = "hooks/%d/%08x".formatted(next, next * 0x85EBCA77);
        next++;
        known.put(path, new Ticket(person, channel, messageTs, clock.instant(), 0));
        return path;
    }

    synchronized Ticket use(String path) {
        Ticket ticket = known.get(path);
        if (ticket == null) {
            throw new ApiRefusal("no_service");
        }
        if (clock.instant().isAfter(ticket.made().plus(LIFE))) {
            throw new ApiRefusal("expired_url");
        }
        if (ticket.used() >= USES) {
            throw new ApiRefusal("used_url");
        }
        known.put(
                path,
                new Ticket(ticket.person(), ticket.channel(), ticket.messageTs(), ticket.made(), ticket.used() + 1));
        return ticket;
    }
}
