package dev.hallpass.core.universal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.hallpass.engine.code.OfflineCode;

/**
 * Computes the codes that may be asked for soon before anybody waits for them: today's and tomorrow's of the slots in
 * use, and of the one that the next person gets. Meant to be called in the background, about every hour.
 */
public final class PrepareCodes {
    private final ChainInUse inUse;
    private final Showings showings;
    private final UniversalCodes codes;

    public PrepareCodes(ChainInUse inUse, Showings showings, UniversalCodes codes) {
        this.inUse = inUse;
        this.showings = showings;
        this.codes = codes;
    }

    /** Does nothing where no chain is ready, and stops early when its thread is interrupted. */
    public void run() {
        Optional<Chain> chain = inUse.now();
        chain.ifPresent(this::prepare);
    }

    private void prepare(Chain chain) {
        int today = Math.toIntExact(chain.plan().period(inUse.today()));
        for (int slot : wanted(showings.latestHoldings(chain.plan().chainId()))) {
            for (int period = today; period <= today + 1; period++) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                codes.prepare(chain, slot, period);
            }
        }
    }

    private static List<Integer> wanted(List<Holding> latest) {
        List<Integer> held = latest.stream().map(Holding::slot).toList();
        Stream<Integer> next = IntStream.range(0, OfflineCode.SLOTS)
                .boxed()
                .filter(slot -> !held.contains(slot))
                .limit(1);
        return Stream.concat(held.stream(), next).toList();
    }
}
