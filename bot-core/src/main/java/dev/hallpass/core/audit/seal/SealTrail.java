package dev.hallpass.core.audit.seal;

import java.time.Clock;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;

/**
 * Gives each entry that has no seal its place in the chain. It runs beside the acts and takes no lock that an act needs.
 * Killed at any point it leaves a whole chain, which the next call continues. Meant to be called every few seconds by
 * one replica; several at once wait for each other.
 */
public final class SealTrail {
    private static final int AT_ONCE = 500;

    private final Seals seals;
    private final MasterSecrets secrets;
    private final HeadWitness witness;
    private final Clock clock;

    public SealTrail(Seals seals, MasterSecrets secrets, HeadWitness witness, Clock clock) {
        this.seals = seals;
        this.secrets = secrets;
        this.witness = witness;
        this.clock = clock;
    }

    /** Seals whatever there is, and lets the head be noted when it has moved. */
    public void run() {
        KeyEpoch epoch = secrets.current();
        ChainSeal seal = new ChainSeal(secrets);
        long behind = 0;
        Seals.Round round;
        do {
            round = seals.sealNext(
                    (before, sequence, entry) -> link(seal, before, new Link(sequence, epoch, entry)),
                    behind,
                    AT_ONCE,
                    clock.instant());
            behind = round.last();
            if (round.sealed() > 0) {
                witness.note(round.head());
            }
        } while (round.sealed() == AT_ONCE);
    }

    private static Seals.SealedLink link(ChainSeal seal, SealValue before, Link link) {
        return new Seals.SealedLink(link, seal.of(before, link).orElseThrow());
    }
}
