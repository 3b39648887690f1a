package dev.hallpass.core.universal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.universal.ChainPlan;
import dev.hallpass.engine.universal.UniversalChain;

/**
 * Sees to it that there is a chain with anchors, and a next one in time: 90 days before the last one ends, or when a
 * new epoch has begun. Meant to be called in the background, once at start and then about every hour: the first call
 * takes 8 to 16 seconds of one core.
 */
public final class KeepChains {
    /** How long before its end a chain gets a successor: long enough for computers that are seldom online. */
    static final int DAYS_AHEAD = 90;

    private final Chains chains;
    private final MasterSecrets secrets;
    private final ChainInUse inUse;
    private final Clock clock;
    private final SecureRandom random;

    public KeepChains(Chains chains, MasterSecrets secrets, ChainInUse inUse, Clock clock, SecureRandom random) {
        this.chains = chains;
        this.secrets = secrets;
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
                || last.epoch().compareTo(secrets.current()) < 0;
    }

    private void begin(List<Chain> all) {
        int number = all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1;
        ChainPlan plan = ChainPlan.beginning(inUse.today(), random);
        chains.begin(new Chain(number, secrets.current(), plan, Optional.empty()));
    }

    private void compute(Chain chain) {
        secrets.of(chain.epoch())
                .map(secret -> UniversalChain.of(secret, chain.plan()))
                .ifPresent(this::compute);
    }

    private void compute(UniversalChain chain) {
        for (int slot : chains.missingSlots(chain.chainId())) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            chains.keep(chain.chainId(), slot, chain.anchor(slot));
        }
        chains.ready(chain.chainId(), clock.instant());
    }
}
