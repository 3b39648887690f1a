package dev.hallpass.core.endpoints;

import static dev.hallpass.core.endpoints.EndpointWorld.report;
import static dev.hallpass.core.endpoints.EndpointWorld.reportWithoutAcknowledging;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.settings.EndpointPolicy;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.TransferLimit;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.UserKey;
import dev.hallpass.engine.terms.UserName;

@OnEveryDatabase
class SyncTest {
    private static final UserName MARIA = UserName.of("corp\\maria");

    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private final EndpointWorld world = new EndpointWorld(REDIS);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void onlyAnAssignedUsersKeyIsHandedOver() {
        Bundle bundle = world.enrol("LT-0042");
        assertThat(world.sync(bundle).keys().users()).isEmpty();
        world.assign("LT-0042", "CORP\\Maria");

        Bundle.Keys keys = world.sync(bundle).keys();
        assertThat(keys.users()).containsExactly(new Bundle.OfUser(MARIA, key(1)));
        assertThat(keys.computer())
                .isEqualTo(world.secrets
                        .currentSecret()
                        .computerKey(bundle.identity().id()));
    }

    @Test
    void theTokenOfOneComputerIsNotThatOfAnother() {
        Bundle one = world.enrol("LT-1");
        Bundle two = world.enrol("LT-2");

        assertThat(world.sync.recognise(one.identity().id(), one.token().orElseThrow()))
                .isPresent();
        assertThat(world.sync.recognise(two.identity().id(), one.token().orElseThrow()))
                .isEmpty();
    }

    @Test
    void whatASyncSaysOfTheComputerIsInTheRegistry() {
        Bundle bundle = world.enrol("LT-0042");
        world.clock.advance(Duration.ofDays(1));
        world.sync(bundle);

        Computer computer = world.registry.computer(bundle.identity().id()).orElseThrow();
        assertThat(computer.lastSeen()).isEqualTo(world.clock.instant());
        assertThat(world.registry.endUser(UserName.of("corp\\guest"))).isPresent();
        assertThat(world.registry.usersOf(computer.id())).isEmpty();
    }

    @Test
    void aNewZoneIsThatOfTheDaysFromTheNextDayOn() {
        Bundle bundle = world.enrol("LT-0042");
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Contact moved = new Contact(tokyo, List.of(), List.of());
        Bundle after = world.sync(bundle, new SyncReport(KeyEpoch.FIRST, moved, List.of(), List.of(), false));

        assertThat(after.identity().zone()).isEqualTo(tokyo);
        assertThat(world.registry.computer(bundle.identity().id()).orElseThrow().zone())
                .isEqualTo(EndpointWorld.BUCHAREST);
        world.clock.advance(Duration.ofHours(10));
        assertThat(world.registry.computer(bundle.identity().id()).orElseThrow().zone())
                .isEqualTo(tokyo);
    }

    @Test
    void theEpochInUseIsTheOneThatTheEndpointSaysAndItsKeysAreSentUntilThen() {
        Bundle bundle = world.enrol("LT-0042");
        world.secrets.beginEpoch();

        Bundle first = world.sync(bundle);
        assertThat(first.keys().epoch()).isEqualTo(new KeyEpoch(2));
        assertThat(first.previous())
                .hasValueSatisfying(previous -> assertThat(previous).isEqualTo(bundle.keys()));
        Bundle lost = world.sync(bundle);
        assertThat(lost.previous()).isPresent();
        assertThat(epochInUse(bundle)).isEqualTo(KeyEpoch.FIRST);

        Bundle confirmed = world.sync(first);
        assertThat(confirmed.previous()).isEmpty();
        assertThat(epochInUse(bundle)).isEqualTo(new KeyEpoch(2));
    }

    @Test
    void aReplicaThatBeginsTheEpochLaterTakesItFromNoComputerThatHasIt() {
        Bundle bundle = world.enrol("LT-0042");
        world.secrets.beginEpoch();
        Bundle second = world.sync(world.sync(bundle));
        world.secrets.hesitate();

        Bundle elsewhere = world.sync(second);
        assertThat(elsewhere.keys()).isEqualTo(second.keys());
        assertThat(elsewhere.previous()).isEmpty();
        assertThat(epochInUse(bundle)).isEqualTo(new KeyEpoch(2));
    }

    @Test
    void anEpochThatTheServerNeverHadIsRefused() {
        Bundle bundle = world.enrol("LT-0042");
        assertThat(world.sync.sync(
                        world.registry.computer(bundle.identity().id()).orElseThrow(),
                        reportWithoutAcknowledging(new KeyEpoch(9))))
                .isEqualTo(new Sync.UnknownEpoch(new KeyEpoch(9)));
    }

    @Test
    void aLostComputerRaisesItsUsersKeysWhichOthersKeepUntilTheyConfirm() {
        Bundle kept = world.enrol("LT-1");
        Bundle lost = world.enrol("LT-2");
        world.assign("LT-1", "corp\\maria");
        world.assign("LT-2", "corp\\maria");
        kept = world.sync(kept);
        world.sync(lost);

        assertThat(world.retireComputer.retire(world.chief, lost.identity().id(), "test"))
                .isInstanceOfSatisfying(
                        RetireComputer.Retired.class,
                        retired -> assertThat(retired.users()).containsExactly(MARIA));
        assertThat(world.registry.endUser(MARIA).orElseThrow().generation()).isEqualTo(2);
        assertThat(world.registry.generationInUse(MARIA)).isEqualTo(1);

        Bundle raised = world.sync(kept);
        assertThat(keyOf(raised.keys())).isEqualTo(key(2));
        assertThat(keyOf(raised.previous().orElseThrow())).isEqualTo(key(1));
        assertThat(raised.previous().orElseThrow().epoch()).isEqualTo(KeyEpoch.FIRST);

        // The answer was lost: the endpoint acknowledges what it had, and codes stay as they were.
        Bundle again = world.sync(kept, report(kept));
        assertThat(again.previous()).isPresent();
        assertThat(world.registry.generationInUse(MARIA)).isEqualTo(1);

        Bundle confirmed = world.sync(again, report(again));
        assertThat(world.registry.generationInUse(MARIA)).isEqualTo(2);
        assertThat(keyOf(confirmed.keys())).isEqualTo(key(2));
        assertThat(confirmed.previous()).isEmpty();
        assertThat(confirmed.news().revoked()).isEmpty();
    }

    @Test
    void whoConfirmedKeepsTheOlderKeyWhileAnotherComputerOfTheUserNeedsIt() {
        Bundle one = world.enrol("LT-1");
        Bundle two = world.enrol("LT-2");
        Bundle lost = world.enrol("LT-3");
        for (String name : List.of("LT-1", "LT-2", "LT-3")) {
            world.assign(name, "corp\\maria");
        }
        one = world.sync(one);
        two = world.sync(two);
        world.sync(lost);
        world.retireComputer.retire(world.chief, lost.identity().id(), "test");
        one = world.sync(world.sync(one));

        assertThat(world.registry.generationInUse(MARIA)).isEqualTo(1);
        assertThat(keyOf(one.previous().orElseThrow())).isEqualTo(key(1));
        world.sync(world.sync(two));
        assertThat(world.registry.generationInUse(MARIA)).isEqualTo(2);
        assertThat(world.sync(one).previous()).isEmpty();
    }

    @Test
    void retiringTwiceOrWithoutTheRoleChangesNothing() {
        Bundle bundle = world.enrol("LT-0042");
        assertThat(world.retireComputer.retire(
                        Persons.with(Role.OTP_ADMINISTRATOR), bundle.identity().id(), "test"))
                .isInstanceOf(RetireComputer.Refused.class);
        world.retireComputer.retire(world.chief, bundle.identity().id(), "test");
        assertThat(world.retireComputer.retire(world.chief, bundle.identity().id(), "test"))
                .isInstanceOf(RetireComputer.RetiredBefore.class);
        assertThat(world.sync.recognise(bundle.identity().id(), bundle.token().orElseThrow()))
                .isEmpty();
        assertThat(world.told.of(ComputerRetired.class)).hasSize(1);
    }

    @Test
    void aSeventeenthUserIsNotAssigned() {
        world.enrol("LT-0042");
        for (int i = 0; i < 16; i++) {
            world.assign("LT-0042", "user" + i);
        }
        assertThat(world.assignUsers.assign(world.chief, new ComputerName("LT-0042"), List.of(MARIA), "test"))
                .isInstanceOfSatisfying(
                        AssignUsers.TooMany.class,
                        many -> assertThat(many.now()).isEqualTo(16));
        assertThat(world.assignUsers.assign(world.chief, new ComputerName("LT-9"), List.of(MARIA), "test"))
                .isInstanceOf(AssignUsers.UnknownComputer.class);
    }

    @Test
    void aChangedSettingGoesOutWithTheNextBundle() {
        Bundle bundle = world.enrol("LT-0042");
        assertThat(bundle.rules().policy()).isEqualTo(EndpointPolicy.BLOCK_EVERYTHING);
        TransferLimit limit = new TransferLimit(500_000_000, 24);
        world.set(Setting.ENDPOINT_TRANSFER_LIMIT, Optional.of(limit));

        assertThat(world.sync(bundle).rules().transferLimit()).contains(limit);
    }

    @Test
    void aRedemptionOfNoIssuedCodeIsAcknowledgedAndRaisesOneAlarm() {
        Bundle bundle = world.enrol("LT-0042");
        RedemptionReport opened = redemption("1", ReceiptStatus.OPENED, OptionalInt.empty());
        RedemptionReport ended = redemption("2", ReceiptStatus.GIVEN_BACK, OptionalInt.empty());

        assertThat(world.sync(bundle, report(bundle, opened)).news().acknowledged())
                .containsExactly("1");
        assertThat(world.sync(bundle, report(bundle, opened, ended)).news().acknowledged())
                .containsExactly("1", "2");
        assertThat(world.told.of(ForgedCodeReported.class))
                .singleElement()
                .satisfies(event -> assertThat(event.computerName()).isEqualTo("LT-0042"));
    }

    @Test
    void aUniversalCodeThatWasShownToNobodyIsForged() {
        world.readyChain();
        Bundle bundle = world.enrol("LT-0042");
        world.sync(bundle, report(bundle, redemption("1", ReceiptStatus.OPENED, OptionalInt.of(3))));

        assertThat(world.told.of(ForgedCodeReported.class))
                .singleElement()
                .satisfies(event -> assertThat(event.universal()).isTrue());
    }

    @Test
    void syncsAreLimitedByComputerAndGoOnWithoutRedis() {
        Bundle bundle = world.enrol("LT-0042");
        Computer computer = world.registry.computer(bundle.identity().id()).orElseThrow();
        for (int i = 0; i < 6; i++) {
            assertThat(world.sync.sync(computer, report(bundle))).isInstanceOf(Sync.Synced.class);
        }
        assertThat(world.sync.sync(computer, report(bundle))).isInstanceOf(Sync.LimitReached.class);
        REDIS.stop();
        assertThat(world.sync.sync(computer, report(bundle))).isInstanceOf(Sync.Synced.class);
    }

    private RedemptionReport redemption(String id, ReceiptStatus status, OptionalInt slot) {
        return new RedemptionReport(
                id,
                new Fingerprint("0123456789abcdef0123456789abcdef"),
                status,
                world.clock.instant(),
                world.clock.instant().plusSeconds(3600),
                slot);
    }

    private KeyEpoch epochInUse(Bundle bundle) {
        return world.registry.computer(bundle.identity().id()).orElseThrow().epoch();
    }

    private UserKey key(int generation) {
        return world.secrets.currentSecret().userKey(MARIA, generation);
    }

    private static UserKey keyOf(Bundle.Keys keys) {
        assertThat(keys.users()).hasSize(1);
        return keys.users().get(0).key();
    }
}
