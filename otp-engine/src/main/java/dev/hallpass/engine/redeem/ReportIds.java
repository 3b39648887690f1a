package dev.hallpass.engine.redeem;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names for reports: random, so that they stay different also when a state was lost. */
final class ReportIds {
    private static final int SIZE_BYTES = 16;

    private final SecureRandom random;

    ReportIds(SecureRandom random) {
        this.random = random;
    }

    String next() {
        byte[] bytes = new byte[SIZE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
