package dev.hallpass.engine.universal;

import dev.hallpass.engine.code.ChainValue;
import dev.hallpass.engine.key.HmacSha256;
import dev.hallpass.engine.key.MacMessage;
import dev.hallpass.engine.key.UniversalSeed;

/** The one-way steps of one slot's chain: from the seed to v0, and from v(i) to v(i+1) (section 3). */
final class ChainStep {
    private static final String LABEL = "hallpass/1/universal";
    private static final int ROUNDS = 1000;

    private final String chainId;
    private final int slot;

    ChainStep(String chainId, int slot) {
        this.chainId = chainId;
        this.slot = slot;
    }

    ChainValue first(UniversalSeed seed) {
        return ChainValue.truncated(HmacSha256.under(seed.bytes()).of(label().toBytes()));
    }

    /** Walks from the value at one index to the index {@code to}; slow on purpose, 1000 rounds a step. */
    ChainValue walk(ChainValue value, int from, int to) {
        ChainValue reached = value;
        for (int i = from; i < to; i++) {
            byte[] salt = label().fourOctets(i).toBytes();
            reached = ChainValue.truncated(Pbkdf2.block(reached.revealBytes(), salt, ROUNDS, 1));
        }
        return reached;
    }

    private MacMessage label() {
        return new MacMessage().field(LABEL).field(chainId).octet(slot);
    }
}
