package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.issue.Issuer;
import dev.hallpass.engine.redeem.StateStore.Load;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;

class RedeemerTest {
    private final Laptop laptop = new Laptop();

    @Test
    void opensADeviceForAnHourFromRedemption() {
        OfflineCode code = laptop.code(Scope.DEVICE, Binding.toComputer(Laptop.COMPUTER), Laptop.hour());

        Grant grant = laptop.open(code);

        assertThat(grant.period()).isEqualTo(new Grant.Period(Laptop.START, Laptop.START.plusSeconds(3600)));
        assertThat(laptop.look().device(Laptop.STICK.code()))
                .isEqualTo(new Access.Until(Laptop.START.plusSeconds(3600)));
        assertThat(laptop.look().device(Laptop.CAMERA.code())).isEqualTo(new Access.Blocked(Optional.empty()));
        laptop.clocks.pass(Duration.ofHours(1));
        assertThat(laptop.look().device(Laptop.STICK.code())).isInstanceOf(Access.Blocked.class);
    }

    @Test
    void opensTheVectorsOfTheFormatPage() {
        laptop.here = new Surroundings(List.of(Laptop.STICK), List.of(Laptop.MARIA));

        assertThat(laptop.redeem("T8JD-21D8-H38B")).isInstanceOf(Redemption.Opened.class);
        assertThat(laptop.redeem("353131 224494 044464")).isInstanceOf(Redemption.Opened.class);
        Redemption.Opened first = new Redemption.Opened(laptop.look().running().get(0));
        assertThat(first.receipt().written()).isEqualTo("R-E0Y8-1VNT");
        assertThat(first.grant().receipts().givenBack().written()).isEqualTo("R-J5DM-XA47");
        assertThat(first.grant().fingerprint().hex()).isEqualTo("529d4d46a76c9e6a0818dcc62531073d");
    }

    @Test
    void tellsAMalformedTextAndASlipApartWithoutCountingThem() {
        assertThat(laptop.refuse("T8JD-21D8-H3")).isInstanceOf(Refusal.Malformed.class);
        assertThat(laptop.refuse("T8JD-21D8-H38C")).isEqualTo(new Refusal.Slip());
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);
    }

    @Test
    void aCodeIsSpentForEver() {
        OfflineCode code =
                laptop.allDevices(Laptop.relative(PresetDuration.M15, RedeemWindow.SEVEN_DAYS, Laptop.TODAY));
        laptop.open(code);
        laptop.clocks.pass(Duration.ofDays(1));

        assertThat(laptop.refuse(code)).isEqualTo(new Refusal.Spent(Laptop.START));
        assertThat(laptop.redeem(code.digits())).isEqualTo(new Redemption.Refused(new Refusal.Spent(Laptop.START)));
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);
    }

    @Test
    void aRevokedCodeOpensNothing() {
        OfflineCode code = laptop.allDevices(Laptop.hour());
        laptop.sync(laptop.server().revoke(fingerprint(code)));

        assertThat(laptop.refuse(code)).isEqualTo(new Refusal.Revoked());
        laptop.sync(laptop.server());
        assertThat(laptop.refuse(code)).isEqualTo(new Refusal.Revoked());
    }

    @Test
    void aCodeForAnotherComputerIsWrongHere() {
        ComputerId other = new ComputerId("00000000-0000-4000-8000-000000000000");
        Terms terms = new Terms(Scope.ALL_DEVICES, Binding.toBoth(other, Laptop.MARIA), Laptop.hour());
        OfflineCode code = Issuer.write(Draft.withoutDevice(terms), 0, Laptop.MASTER.computerKey(other));

        assertThat(laptop.refuse(code)).isInstanceOf(Refusal.NotValidHere.class);
    }

    @Test
    void anIntervalRedeemedLateGetsTheRest() {
        Grant grant = laptop.open(laptop.allDevices(Laptop.interval("2026-11-23T09:00:00Z", "2026-11-23T11:00:00Z")));

        assertThat(grant.period().until()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(laptop.look().running()).containsExactly(grant);
    }

    @Test
    void anIntervalOfTheYearBeforeIsWrong() {
        OfflineCode code = laptop.allDevices(Laptop.interval("2025-11-23T09:00:00Z", "2025-11-23T11:00:00Z"));

        assertThat(laptop.refuse(code)).isInstanceOf(Refusal.NotValidHere.class);
    }

    @Test
    void refusesEverythingBeforeEnrolmentAndAfterDamage() {
        OfflineCode code = laptop.allDevices(Laptop.hour());
        EndpointBundle bundle = laptop.store.bundle();
        EndpointState state = laptop.store.state();

        laptop.store.put(new Load.NotEnrolled());
        assertThat(laptop.refuse(code)).isEqualTo(new Refusal.NotEnrolled());
        laptop.store.put(new Load.Missing(bundle));
        assertThat(laptop.refuse(code)).isEqualTo(new Refusal.StateDamaged());
        laptop.store.put(new Load.Damaged(Optional.of(bundle)));
        assertThat(laptop.refuse(code)).isEqualTo(new Refusal.StateDamaged());
        laptop.store.put(new Load.Loaded(bundle.after(bundle), state));
        assertThat(laptop.refuse(code)).isEqualTo(new Refusal.StateDamaged());

        laptop.sync(laptop.server());
        laptop.open(code);
    }

    @Test
    void aStateNewerThanItsBundleIsNoDamage() {
        EndpointBundle before = laptop.store.bundle();
        laptop.sync(laptop.server());
        laptop.store.put(new Load.Loaded(before, laptop.store.state()));

        laptop.open(laptop.allDevices(Laptop.hour()));
    }

    @Test
    void everyRefusalHasTheCodeOfTheContract() {
        assertThat(laptop.refuse("nonsense!").code()).isEqualTo("malformed");
        assertThat(laptop.refuse(laptop.wrong()).code()).isEqualTo("not-valid-here");
    }

    @Test
    void receiptsComeFromTheKeyOfThisComputer() {
        OfflineCode code = laptop.allDevices(Laptop.hour());

        assertThat(laptop.open(code).receipts().ended())
                .isEqualTo(Receipt.of(Laptop.MASTER.receiptKey(Laptop.COMPUTER), ReceiptStatus.ENDED, code));
    }

    private static Fingerprint fingerprint(OfflineCode code) {
        return Fingerprint.of(Laptop.MASTER.receiptKey(Laptop.COMPUTER), code);
    }
}
