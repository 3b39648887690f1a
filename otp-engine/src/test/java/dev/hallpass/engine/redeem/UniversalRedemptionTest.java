package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.engine.code.ChainValue;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.universal.ChainPlan;
import dev.hallpass.engine.universal.UniversalChain;

class UniversalRedemptionTest {
    private static final ChainPlan PLAN = new ChainPlan("2026-a", Laptop.TODAY.minusDays(3), 1, 24);
    private static final UniversalChain CHAIN = UniversalChain.of(Laptop.MASTER, PLAN);
    private static final int SLOT = 9;
    private static final List<EndpointBundle.Chain> CHAINS =
            List.of(new EndpointBundle.Chain(PLAN, List.of(new EndpointBundle.Slot(SLOT, CHAIN.anchor(SLOT)))));

    private final Laptop laptop = new Laptop();

    @BeforeEach
    void hasAChain() {
        laptop.sync(laptop.server().chains(CHAINS));
    }

    @Test
    void opensEverythingForAnHourAnyNumberOfTimes() {
        Grant first = laptop.open(today(0));
        laptop.clocks.pass(Duration.ofMinutes(30));
        Grant second = laptop.open(today(0));

        assertThat(first.opening().scope()).isEqualTo(Scope.UNIVERSAL);
        assertThat(first.opening().slot()).isEqualTo(OptionalInt.of(SLOT));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        Access until = new Access.Until(Laptop.START.plus(Duration.ofMinutes(90)));
        assertThat(laptop.look().device(Laptop.CAMERA.code())).isEqualTo(until);
        assertThat(laptop.look().transfers()).isEqualTo(until);
        assertThat(laptop.store.state().ledger().spent()).isEmpty();
    }

    @Test
    void takesYesterdaysAfterTodays() {
        laptop.open(today(0));
        laptop.open(today(-1));
    }

    @Test
    void leavesNoRunningCodeInTheState() {
        OfflineCode code = today(0);
        laptop.open(code);
        UniversalMark mark = laptop.store.state().ledger().marks().get(0);

        OfflineCode marked = OfflineCode.universal(SLOT, mark.position().value());
        assertThat(laptop.redeem(marked)).isInstanceOf(Redemption.Refused.class);
        assertThat(marked).isNotEqualTo(code);
    }

    @Test
    void tomorrowsAndTheDayBeforeYesterdaysAreExplained() {
        assertThat(laptop.refuse(today(1)))
                .isEqualTo(new Refusal.OutOfWindow(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25)));
        assertThat(laptop.refuse(today(-2)))
                .isEqualTo(new Refusal.OutOfWindow(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22)));
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);
    }

    @Test
    void aWrongOneCountsAndARightOneClearsNothing() {
        OfflineCode anchor = OfflineCode.universal(SLOT, CHAIN.anchor(SLOT).value());
        OfflineCode guess = OfflineCode.universal(SLOT, ChainValue.ofHex("000000000000000001"));
        OfflineCode otherSlot = OfflineCode.universal(3, today(0).chainValue());
        for (OfflineCode wrong : List.of(anchor, guess, otherSlot)) {
            assertThat(laptop.refuse(wrong)).isInstanceOf(Refusal.NotValidHere.class);
        }

        laptop.open(today(0));
        assertThat(laptop.store.state().lockOut().wrongInARow()).isEqualTo(3);
    }

    @Test
    void marksLiveAsLongAsTheirChain() {
        laptop.open(today(0));
        laptop.sync(laptop.server().chains(CHAINS));
        assertThat(laptop.store.state().ledger().marks()).hasSize(1);

        laptop.sync(laptop.server());
        assertThat(laptop.store.state().ledger().marks()).isEmpty();
        assertThat(laptop.refuse(today(0))).isInstanceOf(Refusal.NotValidHere.class);
    }

    private static OfflineCode today(int offset) {
        return CHAIN.codeFor(SLOT, Laptop.TODAY.plusDays(offset)).orElseThrow();
    }
}
