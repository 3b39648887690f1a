package dev.hallpass.core.universal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.engine.universal.ChainPlan;
import dev.hallpass.engine.universal.ChainPosition;

/** What endpoints get of the chains: anchors, and never a later value. */
public final class UniversalAnchors {
    /** A code is accepted in the period after its own, so a chain is sent that much longer than it is used. */
    private static final int PERIODS_ACCEPTED = 2;
    /** As many as a bundle may hold. */
    static final int MOST_PUBLISHED = 2;

    private final Chains chains;
    private final Showings showings;
    private final ChainInUse inUse;

    public UniversalAnchors(Chains chains, Showings showings, ChainInUse inUse) {
        this.chains = chains;
        this.showings = showings;
        this.inUse = inUse;
    }

    /**
     * The chain in use, and beside it the next one, else the one before while a code of it is accepted; none while the
     * anchors are being computed.
     */
    public List<Published> positions() {
        Optional<Chain> now = inUse.now();
        if (now.isEmpty()) {
            return List.of();
        }
        List<Chain> ready = chains.all().stream()
                .filter(chain -> chain.readyAt().isPresent())
                .toList();
        return Stream.concat(beside(now.get(), ready).stream(), now.stream())
                .sorted(Comparator.comparingInt(Chain::number))
                .map(chain -> new Published(chain.plan(), chains.anchors(chain)))
                .toList();
    }

    private Optional<Chain> beside(Chain now, List<Chain> ready) {
        Optional<Chain> next =
                ready.stream().filter(chain -> chain.number() > now.number()).findFirst();
        return next.isPresent()
                ? next
                : ready.stream()
                        .filter(chain -> chain.number() < now.number())
                        .reduce((first, last) -> last)
                        .filter(this::stillAccepted);
    }

    private boolean stillAccepted(Chain former) {
        LocalDate since =
                inUse.today().minusDays((long) PERIODS_ACCEPTED * former.plan().periodDays());
        return showings.lastShown(former.plan().chainId())
                .filter(last -> last.isAfter(since))
                .isPresent();
    }

    /**
     * A chain as endpoints get it.
     *
     * @param anchors one for each slot, 0 first
     */
    public record Published(ChainPlan plan, List<ChainPosition> anchors) {
        /** Copies the list. */
        public Published {
            anchors = List.copyOf(anchors);
        }
    }
}
