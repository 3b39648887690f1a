package dev.hallpass.core.universal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.engine.universal.ChainPlan;

/**
 * Sees to it that there is a chain with anchors, and a next one in time: 90 days before the last one ends, when a new
 * epoch has begun, or when the organisation wants another period. A bundle holds two chains; while it does, a further
 * one has to wait, so that every chain in use, or whose code is still accepted, is in every bundle. Meant to be called
 * in the background, once at start and then about every hour: the first call takes 8 to 16 seconds of one core.
 */
public final class KeepChains {
    /** How long before its end a chain gets a successor: long enough for computers that are seldom online. */
    static final int DAYS_AHEAD = 90;

    private final Chains chains;
    private final UniversalAnchors anchors;
    private final ChainInUse inUse;
    private final Making making;
    private final Clock clock;

    /** From what new chains are made. */
    public record Making(UniversalCodes codes, Settings settings, SecureRandom random) {}

    public KeepChains(Chains chains, UniversalAnchors anchors, ChainInUse inUse, Making making, Clock clock) {
        this.chains = chains;
        this.anchors = anchors;
        this.inUse = inUse;
        this.making = making;
        this.clock = clock;
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
        return !isOnItsWay(last) && anchors.positions().size() < UniversalAnchors.MOST_PUBLISHED && isOutOfDate(last);
    }

    private boolean isOnItsWay(Chain chain) {
        return chain.readyAt().isEmpty() && making.codes().has(chain);
    }

    private boolean isOutOfDate(Chain last) {
        LocalDate end = last.plan().lastDay();
        return ChronoUnit.DAYS.between(inUse.today(), end) < DAYS_AHEAD
                || last.epoch().compareTo(making.codes().currentEpoch()) < 0
                || last.plan().periodDays() != period();
    }

    private int period() {
        return making.settings().value(Setting.UNIVERSAL_PERIOD);
    }

    private void begin(List<Chain> all) {
        int number = all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1;
        String id = ChainPlan.beginning(inUse.today(), making.random()).chainId();
        ChainPlan plan = new ChainPlan(id, inUse.today(), period(), ChainPlan.DEFAULT_STEPS);
        chains.begin(new Chain(number, making.codes().currentEpoch(), plan, Optional.empty()));
    }

    private void compute(Chain chain) {
        if (!making.codes().has(chain)) {
            return;
        }
        String chainId = chain.plan().chainId();
        for (int slot : chains.missingSlots(chainId)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            making.codes().anchor(chain, slot, inUse.today()).ifPresent(anchor -> chains.keep(chainId, slot, anchor));
        }
        chains.ready(chainId, clock.instant());
    }
}
