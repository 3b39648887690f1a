package dev.hallpass.slack.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Trigger ids: good for three seconds, once, for the person who acted. */
final class TriggerIds {
    static final Duration LIFE = Duration.ofSeconds(3);

    private final Clock clock;
    private final Map<String, Trigger> known = new HashMap<>();
    private long next;

    private record Trigger(String person, Instant made, boolean used) {}

    TriggerIds(Clock clock) {
        this.clock = clock;
        // Never one of an earlier run of the same workspace: a bot that remembers triggers takes that for a repetition.
        this.next = clock.millis();
    }

    synchronized String mint(String person) {
        String id = "%d.%d.%08x".formatted(next, 1000 + next, id(next));
        next++;
        known.put(id, new Trigger(person, clock.instant(), false));
        return id;
    }

    /** Spends the id and says whose screen it opens. */
    synchronized String exchange(String id) {
        Trigger trigger = known.get(id);
        if (trigger == null) {
            throw new ApiRefusal("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw new ApiRefusal("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.made().plus(LIFE))) {
            throw new ApiRefusal("expired_trigger_id");
        }
        known.put(id, new Trigger(trigger.person(), trigger.made(), true));
        return trigger.person();
    }

    private static int id(long number) {
        return (int) number * 0x9E3779B1;
    }
}
