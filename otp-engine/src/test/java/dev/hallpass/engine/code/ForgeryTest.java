package dev.hallpass.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hallpass.engine.LittleEndpoint;

/** Every bit of a code flipped, with the check put right, in 200 codes of a form. */
class ForgeryTest {
    private static final int CODES = 200;

    @Test
    void refusesEveryFlippedBitOfRelativeCodes() {
        Samples samples = new Samples(21);
        List<Contents> all = new ArrayList<>(samples.everyRelative());
        Collections.shuffle(all, samples.random);

        all.stream().limit(CODES).forEach(contents -> refusesEveryFlippedBit(samples, contents, 55));
    }

    @Test
    void refusesEveryFlippedBitOfIntervalCodes() {
        Samples samples = new Samples(22);

        samples.intervals(23).stream().limit(CODES).forEach(contents -> refusesEveryFlippedBit(samples, contents, 74));
    }

    @Test
    void anIntervalCodeWithItsHighestBitFlippedIsHeldAgainstTheChain() {
        Samples samples = new Samples(23);
        OfflineCode code = samples.sealed(samples.intervals(1).get(0));

        assertThat(Samples.flipped(code, 74).form()).isEqualTo(CodeForm.UNIVERSAL);
    }

    private static void refusesEveryFlippedBit(Samples samples, Contents contents, int bits) {
        OfflineCode code = samples.sealed(contents);
        LittleEndpoint endpoint = samples.endpoint(contents);
        assertThat(endpoint.verify(code)).contains(contents);
        for (int bit = 0; bit < bits; bit++) {
            assertThat(endpoint.verify(Samples.flipped(code, bit))).isEmpty();
        }
    }
}
