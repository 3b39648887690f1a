package dev.hallpass.engine.universal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.engine.code.ChainValue;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;

class UniversalChainTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int STEPS = 6;

    /** Every code shown on a day, tried on every day, against every mark that an endpoint can hold. */
    @ParameterizedTest
    @CsvSource({"61, 1", "62, 3"})
    void acceptsThePresentPeriodAndTheOneBefore(long seed, int periodDays) {
        ChainPlan plan = new ChainPlan("2026-" + seed, START, periodDays, STEPS);
        UniversalChain chain = UniversalChain.of(master(seed), plan);
        ChainPosition anchor = chain.anchor(5);
        for (int shown = 0; shown < STEPS; shown++) {
            OfflineCode code =
                    chain.codeFor(5, START.plusDays((long) shown * periodDays)).orElseThrow();
            for (int typed = 0; typed <= STEPS + 1; typed++) {
                LocalDate day = START.plusDays((long) typed * periodDays + periodDays - 1);
                boolean right = typed == shown || typed == shown + 1;
                assertThat(anchor.accept(plan, code, day) instanceof Advance.Right)
                        .isEqualTo(right);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, STEPS - 1, STEPS})
    void passesTheCodeOfTheDayOnTheWayToTheAnchor(int day) {
        UniversalChain chain = UniversalChain.of(master(64), new ChainPlan("2026-a", START, 1, STEPS));
        UniversalChain.Start start = chain.start(3, START.plusDays(day));
        assertThat(start.anchor()).isEqualTo(chain.anchor(3));
        assertThat(start.code()).isEqualTo(chain.codeFor(3, START.plusDays(day)));
    }

    @Test
    void neverHoldsAValueThatIsStillAccepted() {
        ChainPlan plan = new ChainPlan("2026-a", START, 1, STEPS);
        UniversalChain chain = UniversalChain.of(master(63), plan);
        ChainPosition mark = chain.anchor(0);
        for (int day = 0; day < STEPS; day++) {
            LocalDate today = START.plusDays(day);
            Advance advance = mark.accept(plan, chain.codeFor(0, today).orElseThrow(), today);
            mark = ((Advance.Right) advance).mark();
            OfflineCode stolen = OfflineCode.universal(0, mark.value());
            assertThat(mark.accept(plan, stolen, today)).isEqualTo(new Advance.NotRight());
            assertThat(mark.accept(plan, stolen, today.plusDays(1))).isEqualTo(new Advance.NotRight());
            assertThat(chain.anchor(0).accept(plan, stolen, today)).isEqualTo(new Advance.NotRight());
        }
    }

    /** Every bit flipped, with the check put right, in 200 codes. */
    @Test
    void refusesEveryFlippedBit() {
        ChainPlan plan = new ChainPlan("2026-a", START, 1, 1);
        Random random = new Random(64);
        for (int i = 0; i < 200; i++) {
            UniversalChain chain = UniversalChain.of(master(random.nextLong()), plan);
            int slot = random.nextInt(OfflineCode.SLOTS);
            OfflineCode code = chain.codeFor(slot, START).orElseThrow();
            Map<Integer, ChainPosition> marks = new HashMap<>();
            for (int bit = 0; bit < 74; bit++) {
                OfflineCode flipped = flipped(code, bit);
                ChainPosition mark = marks.computeIfAbsent(flipped.slot(), chain::anchor);
                assertThat(mark.accept(plan, flipped, START)).isEqualTo(new Advance.NotRight());
            }
            assertThat(marks.get(slot).accept(plan, code, START)).isInstanceOf(Advance.Right.class);
        }
    }

    @Test
    void refusesTheCodeOfAnotherEpoch() {
        ChainPlan plan = new ChainPlan("2026-a", START, 1, STEPS);
        OfflineCode code = UniversalChain.of(master(65), plan).codeFor(0, START).orElseThrow();

        ChainPosition other = UniversalChain.of(master(66), plan).anchor(0);

        assertThat(other.accept(plan, code, START)).isEqualTo(new Advance.NotRight());
    }

    @Test
    void asksForAUniversalCode() {
        ChainPlan plan = new ChainPlan("2026-a", START, 1, 1);
        ChainPosition mark = UniversalChain.of(master(67), plan).anchor(0);
        OfflineCode relative = ((Reading.Right<OfflineCode>) OfflineCode.read("T8JD-21D8-H38B")).value();

        assertThatIllegalStateException().isThrownBy(() -> mark.accept(plan, relative, START));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16})
    void hasSixteenSlots(int slot) {
        UniversalChain chain = UniversalChain.of(master(68), new ChainPlan("2026-a", START, 1, 1));

        assertThatIllegalArgumentException().isThrownBy(() -> chain.anchor(slot));
        assertThatIllegalArgumentException().isThrownBy(() -> chain.codeFor(slot, START));
    }

    @Test
    void beginsWithARandomIdOfItsYear() {
        ChainPlan plan = ChainPlan.beginning(START, new SecureRandom());

        assertThat(plan.chainId()).matches("2026-[0-9a-f]{16}");
        assertThat(plan.steps()).isEqualTo(2048);
        assertThat(plan.covers(plan.lastDay())).isTrue();
        assertThat(plan.covers(plan.lastDay().plusDays(1))).isFalse();
        assertThat(plan.covers(START.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', 1, 1", "a_b, 1, 1", "a, 0, 1", "a, 1, 0", "a, 1, 65537"})
    void refusesAPlanOutOfRange(String chainId, int periodDays, int steps) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChainPlan(chainId, START, periodDays, steps));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0612ef8d1ec46556", "4612ef8d1ec46556df", "0612ef8d1ec46556dg", "0612ef8d1ec46556df00"})
    void refusesAMarkThatIsNoValue(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChainPosition.of(1, hex));
        assertThatIllegalArgumentException().isThrownBy(() -> ChainPosition.of(-1, "0612ef8d1ec46556df"));
    }

    @Test
    void doesNotPrintItsValues() {
        assertThat(ChainPosition.of(3, "0612ef8d1ec46556df").toString()).doesNotContain("0612ef");
    }

    private static MasterSecret master(long seed) {
        byte[] secret = new byte[MasterSecret.SIZE_BYTES];
        new Random(seed).nextBytes(secret);
        return MasterSecret.of(SecretBytes.of(secret));
    }

    private static OfflineCode flipped(OfflineCode code, int bit) {
        boolean inValue = bit < 70;
        byte[] value = code.chainValue().revealBytes();
        if (inValue) {
            value[value.length - 1 - bit / 8] ^= (byte) (1 << bit % 8);
        }
        int slot = inValue ? code.slot() : code.slot() ^ 1 << bit - 70;
        return OfflineCode.universal(slot, ChainValue.ofHex(HexFormat.of().formatHex(value)));
    }
}
