package dev.hallpass.engine.redeem;

import java.io.IOException;
import java.security.SecureRandom;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.redeem.Redemption.Refused;
import dev.hallpass.engine.redeem.StateStore.Load;

/**
 * Redeems codes, in the steps of {@code endpoint.md}: parse, lock, throttle, clock, verify, explain, spend. Safe for use
 * by several threads and processes, as far as the store's lock is.
 */
public final class Redeemer {
    private final StateStore store;
    private final Clocks clocks;
    private final ReportIds ids;

    /**
     * @param store where bundle and state are kept
     * @param clocks of this computer
     * @param random for the names of reports
     */
    public Redeemer(StateStore store, Clocks clocks, SecureRandom random) {
        this.store = store;
        this.clocks = clocks;
        this.ids = new ReportIds(random);
    }

    /**
     * Redeems a code. When this returns {@link Redemption.Opened}, the code is spent and its grant safe on the disk. A
     * universal code takes seconds, on purpose.
     *
     * @param typed what a person typed, in either writing
     * @param here which devices are attached and who is logged in
     * @throws IOException when the store failed: the code is then either unspent without a grant or spent with it, and
     *     looking at the grants tells which
     */
    public Redemption redeem(String typed, Surroundings here) throws IOException {
        Reading<OfflineCode> reading = OfflineCode.read(typed);
        if (reading instanceof Reading.Malformed<OfflineCode> malformed) {
            return new Refused(new Refusal.Malformed(malformed.flaw()));
        }
        return reading instanceof Reading.Right<OfflineCode> right
                ? redeem(right.value(), here)
                : new Refused(new Refusal.Slip());
    }

    private Redemption redeem(OfflineCode code, Surroundings here) throws IOException {
        try (StateStore.Held held = store.hold()) {
            Load load = held.load();
            if (load instanceof Load.NotEnrolled) {
                return new Refused(new Refusal.NotEnrolled());
            }
            if (load instanceof Load.Loaded loaded && loaded.state().fits(loaded.bundle())) {
                Standing standing = Standing.of(loaded.bundle(), loaded.state(), clocks.read());
                return new Attempt(held, standing, here, ids).redeem(code);
            }
            return new Refused(new Refusal.StateDamaged());
        }
    }
}
