package dev.hallpass.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.engine.LittleEndpoint;

class RoundTripTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyCodeComesBackFromBothWritings(long seed) {
        Samples samples = new Samples(seed);
        List<Contents> all = new ArrayList<>(samples.everyRelative());
        all.addAll(samples.intervals(30));

        assertThat(all).hasSize(136 * 3 + 9 * 30);
        for (Contents contents : all) {
            OfflineCode code = samples.sealed(contents);
            LittleEndpoint endpoint = samples.endpoint(contents);
            for (String writing :
                    List.of(code.symbols(), code.digits(), code.symbols().toLowerCase())) {
                OfflineCode read = Samples.right(OfflineCode.read(writing));
                assertThat(read).isEqualTo(code);
                assertThat(endpoint.verify(read)).contains(contents);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void equalTermsWithOtherSerialsGiveOtherCodes(long seed) {
        Samples samples = new Samples(seed);
        Contents first = samples.everyRelative().get(0);

        List<String> codes = new ArrayList<>();
        for (int serial = 0; serial < Contents.serials(first.terms().validity()); serial++) {
            codes.add(samples.sealed(new Contents(first.terms(), first.device(), serial))
                    .symbols());
        }

        assertThat(codes).hasSize(64).doesNotHaveDuplicates();
    }
}
