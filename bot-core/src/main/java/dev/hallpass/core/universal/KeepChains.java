package dev.hallpass.core.universal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.universal.ChainPlan;

/**
 * Sees to it that there is a chain with anchors, and a next one in time: 90 days before the last one ends, or when a
 * new epoch has begun. Meant to be called in the background, once at start and then about every hour: the first call
 * takes 8 to 16 seconds of one core.
 */
public final class KeepChains {
    /** How long before its end a chain gets a successor: long enough for computers that are seldom online. */
    static final int DAYS_AHEAD = 90;

    private final Chains chains;
    private final UniversalCodes codes;
    private final ChainInUse inUse;
    private final Clock clock;
    private final SecureRandom random;

    public KeepChains(Chains chains, UniversalCodes codes, ChainInUse inUse, Clock clock, SecureRandom random) {
        this.chains = chains;
        this.codes = codes;
        this.inUse = inUse;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Begins what has to begin and computes what is missing, keeping each anchor as it comes: a call that is cut off, by
     * an interrupt too, is continued by the next one. Several replicas may do this at once.
     */
    public void run() {
        if (needsOne(chains.all())) {
            begin(chains.all());
        }
        chains.all().stream().filter(chain -> chain.readyAt().isEmpty()).forEach(this::compute);
    }

    private boolean needsOne(List<Chain> all) {
        if (all.isEmpty()) {
            return true;
        }
        Chain last = all.get(all.size() - 1);
        LocalDate end = last.plan().lastDay();
        return ChronoUnit.DAYS.between(inUse.today(), end) < DAYS_AHEAD
                || last.epoch().compareTo(codes.currentEpoch()) < 0;
    }

    private void begin(List<Chain> all) {
        int number = all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1;
        ChainPlan plan = ChainPlan.beginning(inUse.today(), random);
        chains.begin(new Chain(number, codes.currentEpoch(), plan, Optional.empty()));
    }

    private void compute(Chain chain) {
        if (!codes.has(chain)) {
            return;
        }
        String chainId = chain.plan().chainId();
        for (int slot : chains.missingSlots(chainId)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            codes.anchor(chain, slot, inUse.today()).ifPresent(anchor -> chains.keep(chainId, slot, anchor));
        }
        chains.ready(chainId, clock.instant());
    }
}
