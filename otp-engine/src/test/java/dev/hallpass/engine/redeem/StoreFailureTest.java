package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;

class StoreFailureTest {
    private final Laptop laptop = new Laptop();

    @Test
    void nothingIsVerifiedWhereTheAttemptCannotBeWritten() {
        OfflineCode code = laptop.allDevices(Laptop.hour());
        EndpointState before = laptop.store.state();
        laptop.store.failAt(1, false);

        assertThatThrownBy(() -> laptop.redeemer.redeem(code.symbols(), laptop.here))
                .isInstanceOf(IOException.class);

        assertThat(laptop.store.state()).isEqualTo(before);
        laptop.store.work();
        laptop.open(code);
    }

    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "2,false", "2,true"})
    void aCodeIsEitherUnspentWithoutAGrantOrSpentWithIt(int failing, boolean afterWriting) {
        OfflineCode code = laptop.allDevices(Laptop.hour());
        laptop.store.failAt(failing, afterWriting);
        assertThatThrownBy(() -> laptop.redeemer.redeem(code.symbols(), laptop.here))
                .isInstanceOf(IOException.class);
        laptop.store.work();

        boolean spent = !laptop.store.state().ledger().spent().isEmpty();
        assertThat(laptop.look().running()).hasSize(spent ? 1 : 0);
        assertThat(laptop.store.state().correspondence().reports()).hasSize(spent ? 1 : 0);
        Redemption again = laptop.redeem(code);
        assertThat(again).isInstanceOf(spent ? Redemption.Refused.class : Redemption.Opened.class);
        assertThat(laptop.look().running()).hasSize(1);
    }

    @Test
    void anAttemptCutOffInTheMiddleStaysCounted() {
        OfflineCode code = laptop.allDevices(Laptop.hour());
        laptop.store.failAt(2, false);
        assertThatThrownBy(() -> laptop.redeemer.redeem(code.symbols(), laptop.here))
                .isInstanceOf(IOException.class);

        assertThat(laptop.store.state().lockOut().wrongInARow()).isEqualTo(1);
    }

    @Test
    void aSyncThatCannotBeWrittenChangesNothing() {
        Grant grant = laptop.open(laptop.allDevices(Laptop.hour()));
        EndpointState before = laptop.store.state();
        laptop.store.failAt(1, false);

        assertThatThrownBy(() -> laptop.endpoint.endSync(
                        laptop.server().revoke(grant.fingerprint()).bundle()))
                .isInstanceOf(IOException.class);

        assertThat(laptop.store.state()).isEqualTo(before);
    }

    @Test
    void theLockIsLetGoAfterAFailure() throws IOException {
        laptop.store.failAt(1, false);
        assertThatThrownBy(() -> laptop.redeemer.redeem(laptop.wrong().symbols(), laptop.here))
                .isInstanceOf(IOException.class);

        try (StateStore.Held held = laptop.store.hold()) {
            assertThat(held.load()).isInstanceOf(StateStore.Load.Loaded.class);
        }
    }

    @RepeatedTest(50)
    void ofTwoRedemptionsOfOneCodeAtOnceExactlyOneOpens() throws Exception {
        OfflineCode code = laptop.allDevices(Laptop.relative(PresetDuration.H2, RedeemWindow.SAME_DAY, Laptop.TODAY));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Redemption> redeem = () -> {
            together.await();
            return laptop.redeemer.redeem(code.symbols(), laptop.here);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Redemption>> both = threads.invokeAll(List.of(redeem, redeem));
            List<Redemption> outcomes = List.of(both.get(0).get(), both.get(1).get());

            assertThat(outcomes).filteredOn(Redemption.Opened.class::isInstance).hasSize(1);
            assertThat(outcomes).contains(new Redemption.Refused(new Refusal.Spent(Laptop.START)));
        } finally {
            threads.shutdownNow();
        }
        assertThat(laptop.store.state().grants().all()).hasSize(1);
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);
    }

    @Test
    void theStateHoldsNoCode() {
        OfflineCode code = laptop.allDevices(Laptop.hour());
        laptop.open(code);

        String all = laptop.store.state().toString() + laptop.store.bundle();
        assertThat(all)
                .contains(Fingerprint.of(Laptop.MASTER.receiptKey(Laptop.COMPUTER), code)
                        .hex())
                .doesNotContain(code.symbols())
                .doesNotContain(code.symbols().replace("-", ""))
                .doesNotContain(code.digits())
                .doesNotContain(code.digits().replace(" ", ""))
                .doesNotContain(
                        Laptop.MASTER.computerKey(Laptop.COMPUTER).bytes().revealHex());
    }
}
