package dev.hallpass.core.universal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.hallpass.engine.universal.ChainPlan;
import dev.hallpass.engine.universal.ChainPosition;

/** What endpoints get of the chains: anchors, and never a later value. */
public final class UniversalAnchors {
    /** A code is accepted in the period after its own, so a chain is sent that much longer than it is used. */
    private static final int PERIODS_ACCEPTED = 2;

    private final Chains chains;
    private final Showings showings;
    private final ChainInUse inUse;

    public UniversalAnchors(Chains chains, Showings showings, ChainInUse inUse) {
        this.chains = chains;
        this.showings = showings;
        this.inUse = inUse;
    }

    /** One chain or two; none while the anchors are being computed. */
    public List<Published> positions() {
        Optional<Chain> now = inUse.now();
        if (now.isEmpty()) {
            return List.of();
        }
        List<Published> published = new ArrayList<>();
        chains.all().stream()
                .filter(wanted(now.get()))
                .forEach(chain -> published.add(new Published(chain.plan(), chains.anchors(chain))));
        int size = published.size();
        return List.copyOf(published.subList(Math.max(0, size - 2), size));
    }

    private Predicate<Chain> wanted(Chain now) {
        return chain -> chain.readyAt().isPresent() && (chain.number() >= now.number() || stillAccepted(chain));
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
