package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

class NearMissTest {
    private final Laptop laptop = new Laptop();

    @Test
    void aCodeOfYesterdayAndOneOfTomorrowAreExplainedAndCostNothing() {
        OfflineCode yesterday =
                laptop.allDevices(Laptop.relative(PresetDuration.H1, RedeemWindow.SAME_DAY, Laptop.TODAY.minusDays(1)));
        OfflineCode tomorrow =
                laptop.allDevices(Laptop.relative(PresetDuration.H1, RedeemWindow.TWO_DAYS, Laptop.TODAY.plusDays(1)));
        OfflineCode longAgo =
                laptop.allDevices(Laptop.relative(PresetDuration.H1, RedeemWindow.SAME_DAY, Laptop.TODAY.minusDays(2)));

        assertThat(laptop.refuse(yesterday))
                .isEqualTo(new Refusal.OutOfWindow(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 22)));
        assertThat(laptop.refuse(tomorrow))
                .isEqualTo(new Refusal.OutOfWindow(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25)));
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);
        assertThat(laptop.refuse(longAgo)).isInstanceOf(Refusal.NotValidHere.class);
    }

    @Test
    void aWindowOfThreeDaysEndsOnTheThird() {
        OfflineCode first = laptop.allDevices(
                Laptop.relative(PresetDuration.H1, RedeemWindow.THREE_DAYS, Laptop.TODAY.minusDays(2)));
        OfflineCode second = laptop.allDevices(
                Laptop.relative(PresetDuration.H1, RedeemWindow.THREE_DAYS, Laptop.TODAY.minusDays(3)));

        assertThat(laptop.redeem(first)).isInstanceOf(Redemption.Opened.class);
        assertThat(laptop.refuse(second)).isInstanceOf(Refusal.OutOfWindow.class);
    }

    @Test
    void namesTheRememberedDeviceToPlugIn() {
        OfflineCode code = laptop.code(Scope.DEVICE, Binding.toComputer(Laptop.COMPUTER), Laptop.hour());
        laptop.look();
        laptop.here = new Surroundings(List.of(Laptop.CAMERA), List.of(Laptop.MARIA));

        assertThat(laptop.refuse(code)).isEqualTo(new Refusal.DeviceNotAttached(Laptop.STICK));
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);
    }

    @Test
    void aDeviceThatWasNeverSeenHereIsAWrongCode() {
        OfflineCode code = laptop.code(Scope.DEVICE, Binding.toComputer(Laptop.COMPUTER), Laptop.hour());
        laptop.here = new Surroundings(List.of(Laptop.CAMERA), List.of(Laptop.MARIA));

        assertThat(laptop.refuse(code)).isInstanceOf(Refusal.NotValidHere.class);
    }

    @Test
    void namesTheAssignedUserWhoHasToLogIn() {
        OfflineCode alone = laptop.code(Scope.ALL_DEVICES, Binding.toUser(Laptop.JOHN), Laptop.hour());
        OfflineCode both = laptop.code(Scope.ALL_DEVICES, Binding.toBoth(Laptop.COMPUTER, Laptop.JOHN), Laptop.hour());

        assertThat(laptop.refuse(alone)).isEqualTo(new Refusal.OtherUser(Laptop.JOHN));
        assertThat(laptop.refuse(both)).isEqualTo(new Refusal.OtherUser(Laptop.JOHN));
        laptop.here = new Surroundings(List.of(), List.of(Laptop.MARIA, Laptop.JOHN));
        laptop.open(alone);
        laptop.open(both);
    }

    @Test
    void aUserWhoIsNotAssignedHereHasNoKeyHere() {
        UserName anna = UserName.of("corp\\anna");
        laptop.here = new Surroundings(List.of(), List.of(anna));

        assertThat(laptop.refuse(laptop.code(Scope.ALL_DEVICES, Binding.toUser(anna), Laptop.hour())))
                .isInstanceOf(Refusal.NotValidHere.class);
    }

    @Test
    void theDayOfAUserAloneCodeGoesByTheOrganisationsZone() {
        laptop.clocks.set(Instant.parse("2026-11-23T22:30:00Z"));
        OfflineCode alone = laptop.code(Scope.ALL_DEVICES, Binding.toUser(Laptop.MARIA), Laptop.hour());
        OfflineCode here = laptop.allDevices(Laptop.hour());

        assertThat(laptop.refuse(here)).isInstanceOf(Refusal.OutOfWindow.class);
        laptop.open(alone);
    }

    @Test
    void anIntervalThatIsOverIsToldAsSuch() {
        OfflineCode code = laptop.allDevices(Laptop.interval("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z"));

        assertThat(laptop.refuse(code))
                .isEqualTo(new Refusal.Over(Instant.parse("2026-11-23T08:00:00Z"), Laptop.START));
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);
    }
}
