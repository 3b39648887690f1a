package dev.hallpass.core.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Person;

/** Lists the requests that concern a person: their own, and those that wait for their decision. */
public final class ListRequests {
    /** How many of each are listed at most. */
    public static final int MOST = 10;

    /** How many pending ones are looked through at most, the oldest first. */
    private static final int MOST_LOOKED_AT = 100;

    private final Requests requests;
    private final DecisionCheck check;
    private final Clock clock;

    public ListRequests(Requests requests, DecisionCheck check, Clock clock) {
        this.requests = requests;
        this.check = check;
        this.clock = clock;
    }

    /**
     * What concerns a person.
     *
     * @param mine the newest first
     * @param waiting the oldest first
     */
    public record Listed(List<AccessRequest> mine, List<AccessRequest> waiting) {
        public Listed {
            mine = List.copyOf(mine);
            waiting = List.copyOf(waiting);
        }
    }

    /** As it is now. */
    public Listed list(Person person) {
        Instant now = clock.instant();
        List<AccessRequest> waiting = check.mayDecideSomewhere(person)
                ? requests.pending(MOST_LOOKED_AT).stream()
                        .filter(request -> check.refusal(request, yes(person, request), now)
                                .isEmpty())
                        .limit(MOST)
                        .toList()
                : List.of();
        return new Listed(requests.of(person.id(), MOST), waiting);
    }

    private static Decision yes(Person person, AccessRequest request) {
        return new Decision(person.id(), request.id(), new Decision.Choice.Approve(Optional.empty()), "list");
    }
}
