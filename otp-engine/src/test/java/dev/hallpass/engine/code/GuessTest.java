package dev.hallpass.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hallpass.engine.LittleEndpoint;
import dev.hallpass.engine.LittleEndpoint.Here;

/** Guesses without end: no throttle stands before the verifier here. */
class GuessTest {
    private static final int GUESSES = 500_000;
    private static final int SHORT_TAG_BITS = 16;

    @ParameterizedTest
    @EnumSource(names = {"RELATIVE", "INTERVAL"})
    void openNothing(CodeForm form) {
        assertThat(openings(form, new Verifier())).isEmpty();
    }

    /** The same guesses against a short tag: if these found nothing either, the test above would prove nothing. */
    @ParameterizedTest
    @EnumSource(names = {"RELATIVE", "INTERVAL"})
    void openSomethingWhereTheTagIsShort(CodeForm form) {
        assertThat(openings(form, new Verifier(SHORT_TAG_BITS)).findFirst()).isPresent();
    }

    private static Stream<OfflineCode> openings(CodeForm form, Verifier verifier) {
        Samples samples = new Samples(41);
        Here here = new Here(
                List.of(samples.device, samples.device()),
                LocalDate.of(2026, 11, 23),
                Instant.ofEpochSecond(1795536000L));
        LittleEndpoint endpoint =
                new LittleEndpoint(samples.computer, samples.master.computerKey(samples.computer), Map.of(), here);
        return Stream.generate(() -> guess(form, samples))
                .limit(GUESSES)
                .filter(code -> endpoint.verify(code, verifier).isPresent());
    }

    private static OfflineCode guess(CodeForm form, Samples samples) {
        BigInteger number = new BigInteger(form.tagBits() + form.payloadBits(), samples.random);
        BigInteger mask = BigInteger.ONE.shiftLeft(form.payloadBits()).subtract(BigInteger.ONE);
        long tag = number.shiftRight(form.payloadBits()).longValueExact();
        return OfflineCode.sealed(form, tag, number.and(mask).longValueExact());
    }
}
