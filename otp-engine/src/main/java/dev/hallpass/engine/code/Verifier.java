package dev.hallpass.engine.code;

import java.util.Optional;

import dev.hallpass.engine.key.CodeKey;

/**
 * Verifies relative and interval codes (section 3), in two steps: {@link #unmask} under one key tells what the code
 * claims; {@link Claim#match} tells in which of the given contexts that is true. No throttle: that is for the caller.
 */
public final class Verifier {
    private final int mostTagBits;

    /** Compares whole tags. */
    public Verifier() {
        this(Long.SIZE);
    }

    /** Compares fewer bits, for the test that must be able to find a hit. */
    Verifier(int mostTagBits) {
        this.mostTagBits = mostTagBits;
    }

    /**
     * Unmasks a code under one key. Done once per key; nothing is proven by it.
     *
     * @return what the code claims if it was written under this key; empty when no code claims that, which makes it a
     *     wrong code under this key
     * @throws IllegalArgumentException when the code is universal: those have no key
     */
    public Optional<Claim> unmask(OfflineCode code, CodeKey key) {
        if (code.universal()) {
            throw new IllegalArgumentException("A universal code is verified against its chain.");
        }
        Seal seal = new Seal(key, mostTagBits);
        return Payload.decode(code.form(), seal.unmask(code)).map(payload -> new Claim(code, key, seal, payload));
    }
}
