package dev.hallpass.core.audit.syslog;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLSocketFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.hallpass.core.audit.seal.Seals;
import dev.hallpass.core.audit.seal.StoredSeal;

/**
 * Sends what was sealed since the last time, and the head behind each batch. What could not be sent stays in the trail
 * and is sent later: nothing waits for it and nothing is lost. Meant to be called every few seconds by one replica.
 */
public final class ForwardTrail {
    private static final Logger LOG = LoggerFactory.getLogger(ForwardTrail.class);
    private static final int AT_ONCE = 200;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    private final Seals seals;
    private final Forwarding forwarding;
    private final Place place;
    private final SyslogLine line;
    private final Clock clock;
    private int failures;
    private Instant notBefore = Instant.MIN;

    public ForwardTrail(Seals seals, Forwarding forwarding, Place place, SSLSocketFactory sockets, Clock clock) {
        this.seals = seals;
        this.forwarding = forwarding;
        this.place = place;
        this.line = new SyslogLine(place.target(), sockets);
        this.clock = clock;
    }

    /** Sends everything that is new; after a failure nothing for a while, from 5 seconds doubling to 5 minutes. */
    public synchronized void run() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            while (sendNext()) {
                failures = 0;
            }
        } catch (IOException unreachable) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
            failures++;
            notBefore = clock.instant().plus(pause);
            LOG.warn(
                    "The audit trail cannot be forwarded to {} ({}). It is tried again in {} s; nothing is lost.",
                    place.target(),
                    unreachable.toString(),
                    pause.toSeconds());
        }
    }

    /** Whether there may be more. */
    private boolean sendNext() throws IOException {
        List<StoredSeal> links = seals.after(forwarding.sentTo(place.target()), AT_ONCE);
        if (links.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        List<byte[]> frames = new ArrayList<>();
        links.forEach(link -> frames.add(LinkMessage.of(link, now).frame(place.host())));
        seals.head().ifPresent(head -> frames.add(LinkMessage.of(head, now).frame(place.host())));
        line.send(frames);
        forwarding.sent(place.target(), links.get(links.size() - 1).sequence());
        return links.size() == AT_ONCE;
    }

    /**
     * From where to where.
     *
     * @param host how this machine calls itself
     */
    public record Place(SyslogTarget target, String host) {}
}
