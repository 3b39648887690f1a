package dev.hallpass.core.universal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.endpoints.Bundle;
import dev.hallpass.core.endpoints.EndpointWorld;
import dev.hallpass.core.endpoints.ForgedCodeReported;
import dev.hallpass.core.endpoints.RedemptionReport;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.stepup.TotpSecret;
import dev.hallpass.core.universal.ShowUniversalCode.LimitReached;
import dev.hallpass.core.universal.ShowUniversalCode.NoFreeSlot;
import dev.hallpass.core.universal.ShowUniversalCode.NotReadyYet;
import dev.hallpass.core.universal.ShowUniversalCode.Outcome;
import dev.hallpass.core.universal.ShowUniversalCode.Refused;
import dev.hallpass.core.universal.ShowUniversalCode.Shown;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.universal.Advance;

@OnEveryDatabase
class ShowUniversalCodeTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private final EndpointWorld world = new EndpointWorld(REDIS);
    private int events;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itIsOffUntilASettingAllowsIt() {
        world.readyChain();
        assertThat(show(world.chief))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.verdict()).isInstanceOf(Verdict.SwitchedOff.class));
        assertThat(trail()).containsExactly("switched-off");
    }

    @Test
    void thePersonAsStoredIsAskedNotTheOneWhoWasHeard() {
        ready();
        Person nobody = world.people.recognise(Persons.slack("nobody"));
        Person pretender =
                new Person(nobody.id(), "X", nobody.email(), nobody.zone(), nobody.locale(), world.chief.assignments());

        assertThat(show(pretender)).isInstanceOf(Refused.class);
        assertThat(world.told.of(UniversalCodeShown.class)).isEmpty();
    }

    @Test
    void anEndpointThatHoldsTheAnchorsTakesTodaysCodeAndYesterdays() {
        ready();
        Shown shown = (Shown) show(world.chief);
        OfflineCode code = code(shown);
        UniversalAnchors.Published chain = world.anchors.positions().get(0);
        LocalDate today = shown.today();

        assertThat(shown.shownTodayByAll()).isEqualTo(1);
        assertThat(shown.until()).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(shown.toString()).doesNotContain(code.symbols());
        assertThat(chain.anchors()).hasSize(16);
        assertThat(chain.anchors().get(code.slot()).accept(chain.plan(), code, today))
                .isInstanceOf(Advance.Right.class);
        assertThat(chain.anchors().get(code.slot()).accept(chain.plan(), code, today.plusDays(1)))
                .isInstanceOf(Advance.Right.class);
        assertThat(chain.anchors().get(code.slot()).accept(chain.plan(), code, today.plusDays(2)))
                .isInstanceOf(Advance.NotRight.class);
    }

    @Test
    void theSameEventAgainIsTheSameShowing() {
        ready();
        EventId event = event();
        Shown first = (Shown) world.showUniversalCode.show(world.chief, event, "test");
        for (int i = 0; i < 5; i++) {
            Shown again = (Shown) world.showUniversalCode.show(world.chief, event, "test");
            assertThat(code(again)).isEqualTo(code(first));
            assertThat(again.shownTodayByAll()).isEqualTo(1);
        }
        assertThat(world.told.of(UniversalCodeShown.class)).hasSize(1);
        assertThat(trail()).containsExactly("done");
    }

    @Test
    void eachPersonHasASlotAndASeventeenthIsRefusedUntilOneIsFree() {
        ready();
        List<Integer> slots = IntStream.range(0, 16)
                .mapToObj(i -> code((Shown) show(world.superAdministrator(i))).slot())
                .toList();
        assertThat(slots).doesNotHaveDuplicates();
        assertThat(show(world.superAdministrator(16))).isInstanceOf(NoFreeSlot.class);

        world.clock.advance(Duration.ofDays(1));
        assertThat(show(world.superAdministrator(16))).isInstanceOf(NoFreeSlot.class);
        assertThat(code((Shown) show(world.superAdministrator(0))).slot()).isEqualTo(slots.get(0));
        world.clock.advance(Duration.ofDays(1));
        assertThat(code((Shown) show(world.superAdministrator(16))).slot()).isEqualTo(slots.get(1));
        assertThat(code((Shown) show(world.superAdministrator(0))).slot()).isEqualTo(slots.get(0));
    }

    @Test
    void ofTwoWhoWantTheLastSlotAtOnceOneGetsIt() throws Exception {
        ready();
        IntStream.range(0, 15).forEach(i -> show(world.superAdministrator(i)));
        List<Person> late =
                List.of(world.superAdministrator(15), world.superAdministrator(16), world.superAdministrator(17));
        ExecutorService threads = Executors.newFixedThreadPool(late.size());
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : threads.invokeAll(late.stream()
                    .<Callable<Outcome>>map(person -> () -> show(person))
                    .toList())) {
                outcomes.add(future.get());
            }
            assertThat(outcomes).filteredOn(Shown.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(NoFreeSlot.class::isInstance).hasSize(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneEventDeliveredManyTimesAtOnceIsOneShowing() throws Exception {
        ready();
        EventId event = event();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Outcome> same = () -> world.showUniversalCode.show(world.chief, event, "test");
            for (Future<Outcome> future : threads.invokeAll(List.of(same, same, same))) {
                assertThat(future.get()).isInstanceOf(Shown.class);
            }
            assertThat(world.showings.shownOn(world.today())).isEqualTo(1);
            assertThat(world.told.of(UniversalCodeShown.class)).hasSizeBetween(1, 3);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theFourthWithinAnHourIsRefusedWithTheTimeOfTheNext() {
        ready();
        for (int i = 0; i < 3; i++) {
            assertThat(show(world.chief)).isInstanceOf(Shown.class);
        }
        assertThat(show(world.chief))
                .isInstanceOfSatisfying(
                        LimitReached.class,
                        reached -> assertThat(reached.retryAt()).isAfter(world.clock.instant()));
        assertThat(trail()).contains("limit-reached");
    }

    @Test
    void withoutRedisNothingIsShown() {
        ready();
        REDIS.stop();
        assertThatThrownBy(() -> show(world.chief)).isInstanceOf(StoreUnavailable.class);
        assertThat(world.showings.shownOn(world.today())).isZero();
    }

    @Test
    void beforeTheAnchorsAreThereNothingIsShownAndBundlesCarryNone() {
        world.allowUniversal();
        assertThat(show(world.chief)).isInstanceOf(NotReadyYet.class);
        assertThat(world.anchors.positions()).isEmpty();
        assertThat(world.enrol("LT-0042").universal()).isEmpty();
    }

    @Test
    void aRedemptionTellsWhoseShowingItWas() {
        ready();
        Bundle bundle = world.enrol("LT-0042");
        show(world.superAdministrator(1));
        OfflineCode code = code((Shown) show(world.superAdministrator(2)));
        RedemptionReport report = new RedemptionReport(
                "r1",
                Fingerprint.of(bundle.keys().receipt(), code),
                ReceiptStatus.OPENED,
                world.clock.instant().plus(Duration.ofDays(1)),
                world.clock.instant().plus(Duration.ofHours(25)),
                OptionalInt.of(code.slot()));

        assertThat(world.sync(bundle, EndpointWorld.report(bundle, report))
                        .news()
                        .acknowledged())
                .containsExactly("r1");
        world.sync(bundle, EndpointWorld.report(bundle, report));

        assertThat(world.told.of(UniversalCodeRedeemed.class)).singleElement().satisfies(event -> {
            assertThat(event.shownTo())
                    .isEqualTo(world.superAdministrator(2).id().toString());
            assertThat(event.computerName()).isEqualTo("LT-0042");
        });
        assertThat(world.told.of(ForgedCodeReported.class)).isEmpty();
    }

    @Test
    void aNewChainBeginsInTimeAndIsUsedOnceEverybodyHasIt() {
        ready();
        Bundle bundle = world.enrol("LT-0042");
        String former = world.chains.all().get(0).plan().chainId();
        show(world.chief);
        world.clock.advance(Duration.ofDays(60));
        world.readyChain();

        bundle = world.sync(bundle);
        assertThat(bundle.universal()).hasSize(2);
        show(world.chief);
        assertThat(world.chainInUse.now().orElseThrow().plan().chainId()).isEqualTo(former);
        world.sync(bundle);
        world.clock.advance(Duration.ofMinutes(1));
        Bundle confirmed = world.sync(bundle);
        assertThat(world.chainInUse.now().orElseThrow().number()).isEqualTo(2);
        assertThat(confirmed.universal()).hasSize(2);
        world.clock.advance(Duration.ofDays(3));
        assertThat(world.sync(bundle).universal()).hasSize(1);
    }

    @Test
    void anotherPeriodBeginsANewChainOnceBundlesHaveRoomForIt() {
        ready();
        Bundle bundle = world.enrol("LT-0042");
        show(world.chief);
        world.set(Setting.UNIVERSAL_PERIOD, 3);
        world.readyChain(2);
        beginOnly();
        assertThat(world.chains.all()).hasSize(2);

        confirm(bundle);
        assertThat(world.chainInUse.now().orElseThrow().number()).isEqualTo(2);
        beginOnly();
        assertThat(world.anchors.positions())
                .extracting(published -> published.plan().periodDays())
                .containsExactly(1, 2);
        assertThat(world.chains.all()).hasSize(2);

        world.clock.advance(Duration.ofDays(2));
        beginOnly();
        assertThat(world.chains.all()).hasSize(3);
        Chain third = world.chains.all().get(2);
        assertThat(third.plan().periodDays()).isEqualTo(3);
        assertThat(third.plan().startDay()).isEqualTo(world.today());
        beginOnly();
        assertThat(world.chains.all()).hasSize(3);
    }

    /** A call that is cut off before it computes anything. */
    private void beginOnly() {
        Thread.currentThread().interrupt();
        world.keepChains.run();
        assertThat(Thread.interrupted()).isTrue();
    }

    private Bundle confirm(Bundle bundle) {
        world.sync(world.sync(bundle));
        world.clock.advance(Duration.ofMinutes(1));
        return world.sync(bundle);
    }

    @Test
    void aPeriodOfSeveralDaysHasOneCodeAndTheFormerChainsIsTakenAfterTheChange() {
        ready();
        Bundle bundle = world.enrol("LT-0042");
        OfflineCode former = code((Shown) show(world.chief));
        world.readyChain(3);
        Bundle both = confirm(bundle);

        Shown shown = (Shown) show(world.chief);
        assertThat(shown.until()).isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
        assertThat(both.universal()).hasSize(2);
        assertThat(accepted(both, former)).isTrue();
        assertThat(accepted(both, code(shown))).isTrue();
        world.clock.advance(Duration.ofDays(2));
        assertThat(code((Shown) show(world.chief))).isEqualTo(code(shown));
        world.clock.advance(Duration.ofDays(1));
        Shown next = (Shown) show(world.chief);
        assertThat(code(next)).isNotEqualTo(code(shown));
        assertThat(accepted(both, code(shown))).isTrue();
        world.clock.advance(Duration.ofDays(3));
        assertThat(accepted(both, code(shown))).isFalse();
    }

    private boolean accepted(Bundle bundle, OfflineCode code) {
        return bundle.universal().stream()
                .anyMatch(chain -> chain.anchors().get(code.slot()).accept(chain.plan(), code, world.today())
                        instanceof Advance.Right);
    }

    @Test
    void theChainInUseIsInEveryBundleHoweverManyThereAre() {
        ready();
        Bundle bundle = world.enrol("LT-0042");
        world.readyChain();
        world.readyChain();

        assertThat(world.anchors.positions())
                .extracting(published -> published.plan().chainId())
                .containsExactly("2026-0000000000000001", "2026-0000000000000002");
        assertThat(bundle.universal()).hasSize(1);
    }

    @Test
    void isShownOnlyAfterANumberWhereASettingSaysSo() {
        ready();
        world.set(Setting.STEP_UP_UNIVERSAL, true);
        assertThat(show(world.chief)).isEqualTo(new ShowUniversalCode.NotEnrolled());
        assertThat(trail()).containsExactly("step-up-not-enrolled");

        TotpSecret secret = world.stepUp.enrol(world.chief);
        assertThat(show(world.chief)).isEqualTo(new ShowUniversalCode.NumberNeeded());
        world.stepUp.prove.prove(world.chief, world.stepUp.number(secret, 0), "test");
        assertThat(show(world.chief)).isInstanceOf(Shown.class);
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(show(world.chief)).isEqualTo(new ShowUniversalCode.NumberNeeded());
        assertThat(trail()).containsExactly("step-up-not-enrolled", "done");
    }

    @Test
    void everyRefusalToShowItIsAudited() {
        show(world.chief);
        world.allowUniversal();
        show(world.chief);
        show(world.people.recognise(Persons.slack("nobody")));

        assertThat(trail()).containsExactly("switched-off", "not-ready", "not-your-role");
    }

    @Test
    void twoReplicasThatBeginAChainBeginOne() {
        world.readyChain();
        Chain there = world.chains.all().get(0);
        world.chains.begin(new Chain(1, there.epoch(), there.plan(), Optional.empty()));
        world.keepChains.run();
        assertThat(world.chains.all()).hasSize(1);
    }

    private void ready() {
        world.allowUniversal();
        world.readyChain();
    }

    private Outcome show(Person person) {
        return world.showUniversalCode.show(person, event(), "test");
    }

    private synchronized EventId event() {
        events++;
        return new EventId(Platform.SLACK, "T1", "trigger-" + events);
    }

    private static OfflineCode code(Shown shown) {
        Reading<OfflineCode> read = OfflineCode.read(shown.code().revealSymbols());
        return ((Reading.Right<OfflineCode>) read).value();
    }

    private List<String> trail() {
        return world.database
                .jdbc()
                .sql("select outcome from audit_entry where act = ? order by id")
                .param(Act.SHOW_UNIVERSAL_CODE.name())
                .query(String.class)
                .list();
    }
}
