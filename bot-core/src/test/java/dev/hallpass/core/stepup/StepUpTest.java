package dev.hallpass.core.stepup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.limits.Budgets;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.limits.redis.RedisStore;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.jdbc.PeopleStore;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.settings.Wish;
import dev.hallpass.core.settings.jdbc.SettingsStore;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;

@OnEveryDatabase
class StepUpTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private final TestDatabase database = TestDatabase.fresh();
    private final MutableClock clock = MutableClock.standing();
    private final AuditTrail trail = AuditStore.trail(database.dataSource());
    private final People people = PeopleStore.over(
            database.dataSource(), Set.of(new EmailAddress("chief@example.org")), clock, new SecureRandom());
    private final Settings settings = SettingsStore.over(database.dataSource(), trail, clock);
    private final Epochs secrets = new Epochs();
    private final Person chief = people.recognise(Persons.slack("chief"));
    private final Person olga = people.recognise(Persons.slack("olga"));
    private final List<RedisStore> stores = new ArrayList<>();
    private final StepUpGround ground = replica();

    /** One more replica over the same database and Redis. */
    private StepUpGround replica() {
        RedisStore redis = RedisStore.at(REDIS.url());
        stores.add(redis);
        return new StepUpGround(new StepUpGround.Under(
                database.dataSource(),
                trail,
                settings,
                redis.proofs(),
                redis.rateLimiter(Budgets.defaults(), clock),
                secrets,
                clock));
    }

    @AfterEach
    void close() {
        stores.forEach(RedisStore::close);
        database.close();
    }

    private <T> void set(Setting<T> setting, T value) {
        AuditEntry entry = StepUpEntry.of(Act.CHANGE_SETTING, chief.id(), chief.id(), clock.instant(), "test")
                .with("done");
        settings.change(new Wish<>(setting, Optional.empty(), Optional.of(value), chief.id()), before -> entry);
    }

    private List<String> outcomes(Act act) {
        return AuditStore.entries(database.dataSource()).read(AuditFilter.newest(100)).stream()
                .filter(entry -> entry.act() == act)
                .map(AuditEntry::outcome)
                .toList();
    }

    @Test
    void anAppIsEnrolledByItsFirstNumber() {
        EnrolStepUp.Offer offer = ground.enrol.offer(olga);
        String first = ground.number(offer.secret(), 0);

        assertThat(ground.enrol.confirm(
                        olga, offer.sealed(), new EnrolStepUp.Typed(ground.wrongNumber(offer.secret()), ""), "test"))
                .isEqualTo(new EnrolStepUp.NotConfirmed());
        assertThat(ground.enrolments.find(olga.id())).isEmpty();
        assertThat(ground.enrol.confirm(olga, offer.sealed(), new EnrolStepUp.Typed(first, ""), "test"))
                .isEqualTo(new EnrolStepUp.Enrolled());
        assertThat(ground.secretOf(olga.id())).isEqualTo(offer.secret());
        assertThat(ground.prove.prove(olga, first, "test")).isEqualTo(new Checked.UsedBefore());
        assertThat(outcomes(Act.ENROL_STEP_UP)).containsExactly("done");
    }

    @Test
    void anOfferIsOnePersonsAlone() {
        EnrolStepUp.Offer offer = ground.enrol.offer(olga);
        EnrolStepUp.Typed typed = new EnrolStepUp.Typed(ground.number(offer.secret(), 0), "");

        assertThat(ground.enrol.confirm(chief, offer.sealed(), typed, "test"))
                .isEqualTo(new EnrolStepUp.NotConfirmed());
    }

    @Test
    void anotherAppTakesItsPlaceOnlyWithANumberOfTheOneBefore() {
        TotpSecret before = ground.enrol(olga);
        EnrolStepUp.Offer offer = ground.enrol.offer(olga);
        String first = ground.number(offer.secret(), 0);

        assertThat(ground.enrol.confirm(olga, offer.sealed(), new EnrolStepUp.Typed(first, ""), "test"))
                .isEqualTo(new EnrolStepUp.NotProven(new Checked.Malformed()));
        assertThat(ground.enrol.confirm(
                        olga, offer.sealed(), new EnrolStepUp.Typed(first, ground.wrongNumber(before)), "test"))
                .isEqualTo(new EnrolStepUp.NotProven(new Checked.Wrong()));
        assertThat(ground.secretOf(olga.id())).isEqualTo(before);
        assertThat(ground.enrol.confirm(
                        olga, offer.sealed(), new EnrolStepUp.Typed(first, ground.number(before, 0)), "test"))
                .isEqualTo(new EnrolStepUp.Enrolled());
        assertThat(ground.secretOf(olga.id())).isEqualTo(offer.secret());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void aNumberOfTheStepBeforeThisOneAndTheNextIsTaken(int away) {
        TotpSecret secret = ground.enrol(olga);

        assertThat(ground.prove.prove(olga, ground.number(secret, away), "test"))
                .isEqualTo(new Checked.Right());
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, -3, -2, 2, 3, 40})
    void aNumberOfAnyOtherStepIsNot(int away) {
        TotpSecret secret = ground.enrol(olga);
        String number = ground.number(secret, away);
        boolean sameByChance = IntStream.rangeClosed(-1, 1)
                .anyMatch(near -> ground.number(secret, near).equals(number));

        assertThat(ground.prove.prove(olga, number, "test"))
                .isEqualTo(sameByChance ? new Checked.Right() : new Checked.Wrong());
    }

    @Test
    void aNumberWorksOnceAndNoneOfAnEarlierStepAfterIt() {
        TotpSecret secret = ground.enrol(olga);
        String now = ground.number(secret, 0);

        assertThat(ground.prove.prove(olga, now, "test")).isEqualTo(new Checked.Right());
        assertThat(ground.prove.prove(olga, now, "test")).isEqualTo(new Checked.UsedBefore());
        assertThat(replica().prove.prove(olga, now, "test")).isEqualTo(new Checked.UsedBefore());
        assertThat(ground.prove.prove(olga, ground.number(secret, -1), "test")).isEqualTo(new Checked.UsedBefore());
        assertThat(ground.prove.prove(olga, ground.number(secret, 1), "test")).isEqualTo(new Checked.Right());
    }

    @Test
    void aNumberWorksOnceEvenWhenRedisHasForgottenIt() {
        TotpSecret secret = ground.enrol(olga);
        String now = ground.number(secret, 0);
        ground.prove.prove(olga, now, "test");
        REDIS.flush();

        assertThat(ground.prove.prove(olga, now, "test")).isEqualTo(new Checked.UsedBefore());
    }

    @Test
    void ofTwoReplicasOneGetsTheNumber() throws Exception {
        TotpSecret secret = ground.enrol(olga);
        String now = ground.number(secret, 0);
        List<StepUpGround> replicas = List.of(ground, replica(), replica(), replica());
        ExecutorService threads = Executors.newFixedThreadPool(replicas.size());
        List<Checked> all = new ArrayList<>();
        try {
            List<Callable<Checked>> at = replicas.stream()
                    .<Callable<Checked>>map(replica -> () -> replica.prove.prove(olga, now, "test"))
                    .toList();
            for (Future<Checked> one : threads.invokeAll(at)) {
                all.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(all).containsOnlyOnce(new Checked.Right());
        assertThat(all).filteredOn(Checked.UsedBefore.class::isInstance).hasSize(3);
    }

    @Test
    void theFifthWrongNumberIsTheLastForAQuarterOfAnHour() {
        TotpSecret secret = ground.enrol(olga);
        String wrong = ground.wrongNumber(secret);
        for (int i = 0; i < 5; i++) {
            assertThat(ground.prove.prove(olga, wrong, "test")).isEqualTo(new Checked.Wrong());
        }

        Instant retryAt = clock.instant().plus(Duration.ofMinutes(15));
        assertThat(ground.prove.prove(olga, ground.number(secret, 0), "test")).isEqualTo(new Checked.TooMany(retryAt));
        assertThat(replica().prove.prove(olga, wrong, "test")).isEqualTo(new Checked.TooMany(retryAt));
        clock.advance(Duration.ofMinutes(15));
        assertThat(ground.prove.prove(olga, ground.number(secret, 0), "test")).isEqualTo(new Checked.Right());
        assertThat(outcomes(Act.PROVE_STEP_UP)).contains("limit-reached", "wrong", "done");
    }

    @Test
    void rightNumbersCostNothing() {
        TotpSecret secret = ground.enrol(olga);
        for (int i = 0; i < 30; i++) {
            clock.advance(Duration.ofSeconds(30));
            assertThat(ground.prove.prove(olga, ground.number(secret, 0), "test"))
                    .isEqualTo(new Checked.Right());
        }
    }

    @Test
    void whatIsNoNumberCostsNothing() {
        ground.enrol(olga);
        for (int i = 0; i < 30; i++) {
            assertThat(ground.prove.prove(olga, "12 45", "test")).isEqualTo(new Checked.Malformed());
        }
        assertThat(outcomes(Act.PROVE_STEP_UP)).isEmpty();
    }

    @Test
    void aProofCountsForFiveMinutesOnEveryReplicaForThatPersonAlone() {
        set(Setting.STEP_UP_UNIVERSAL, true);
        TotpSecret secret = ground.enrol(olga);
        ground.enrol(chief);
        assertThat(ground.rule.forUniversal(olga.id())).isEqualTo(Demand.NUMBER);

        ground.prove.prove(olga, ground.number(secret, 0), "test");

        assertThat(replica().rule.forUniversal(olga.id())).isEqualTo(Demand.NOTHING);
        assertThat(ground.rule.forUniversal(chief.id())).isEqualTo(Demand.NUMBER);
        clock.advance(Duration.ofMinutes(5));
        assertThat(ground.rule.forUniversal(olga.id())).isEqualTo(Demand.NUMBER);
    }

    @Test
    void isAskedForAsTheSettingsSay() {
        ground.enrol(olga);
        assertThat(ground.rule.forUniversal(olga.id())).isEqualTo(Demand.NOTHING);
        assertThat(ground.rule.forCode(olga.id(), Duration.ofDays(30))).isEqualTo(Demand.NOTHING);

        set(Setting.STEP_UP_CODES_FROM, Optional.of(Duration.ofHours(8)));

        assertThat(ground.rule.forCode(olga.id(), Duration.ofHours(8).minusMinutes(5)))
                .isEqualTo(Demand.NOTHING);
        assertThat(ground.rule.forCode(olga.id(), Duration.ofHours(8))).isEqualTo(Demand.NUMBER);
        assertThat(ground.rule.forCode(chief.id(), Duration.ofHours(8))).isEqualTo(Demand.ENROLMENT);
        assertThat(ground.rule.forUniversal(olga.id())).isEqualTo(Demand.NOTHING);
    }

    @Test
    void isRemovedWithANumberAndResetByASuperAdministratorAlone() {
        TotpSecret secret = ground.enrol(olga);
        assertThat(ground.remove.remove(olga, ground.wrongNumber(secret), "test"))
                .isEqualTo(new RemoveStepUp.NotProven(new Checked.Wrong()));
        assertThat(ground.remove.reset(olga, chief, "test"))
                .isEqualTo(new RemoveStepUp.Refused(new Verdict.NotYourRole(Permission.RESET_STEP_UP)));
        assertThat(ground.remove.reset(chief, chief, "test")).isEqualTo(new RemoveStepUp.Own());
        assertThat(ground.remove.reset(chief, olga, "test")).isEqualTo(new RemoveStepUp.Removed());
        assertThat(ground.remove.reset(chief, olga, "test")).isEqualTo(new RemoveStepUp.NoneThere());

        TotpSecret next = ground.enrol(olga);
        assertThat(ground.remove.remove(olga, ground.number(next, 0), "test")).isEqualTo(new RemoveStepUp.Removed());
        assertThat(outcomes(Act.REMOVE_STEP_UP)).containsExactly("done", "done", "own", "not-permitted", "wrong");
    }

    @Test
    void aResetTakesTheProofToo() {
        set(Setting.STEP_UP_UNIVERSAL, true);
        TotpSecret secret = ground.enrol(olga);
        ground.prove.prove(olga, ground.number(secret, 0), "test");
        ground.remove.reset(chief, olga, "test");
        ground.enrol(olga);

        assertThat(ground.rule.forUniversal(olga.id())).isEqualTo(Demand.NUMBER);
    }

    @Test
    void theSecretIsSealedForThatPersonAndNeverInClear() {
        TotpSecret secret = ground.enrol(olga);
        Enrolment stored = ground.enrolments.find(olga.id()).orElseThrow();

        assertThat(ground.seal.open(chief.id(), stored.secret())).isEmpty();
        assertThat(ground.seal.open(olga.id(), new SealedSecret(stored.secret().epoch(), "!")))
                .isEmpty();
        assertThat(stored.toString()).doesNotContain(secret.reveal().revealHex());
        List<String> row = database.jdbc()
                .sql("select sealed_secret from step_up_enrolment")
                .query(String.class)
                .list();
        assertThat(row)
                .hasSize(1)
                .noneMatch(text -> text.contains(secret.revealGroups().replace(" ", "")));
        assertThat(ground.enrol.offer(olga).sealed()).isNotEqualTo(stored.secret());
    }

    @Test
    void aNewEpochSealsAnewAtTheNextNumberAndALostOneAsksForAReset() {
        TotpSecret secret = ground.enrol(olga);
        secrets.begin();
        assertThat(ground.prove.prove(olga, ground.number(secret, 0), "test")).isEqualTo(new Checked.Right());
        assertThat(ground.enrolments.find(olga.id()).orElseThrow().secret().epoch())
                .isEqualTo(new KeyEpoch(2));
        assertThat(ground.secretOf(olga.id())).isEqualTo(secret);

        secrets.begin();
        secrets.lose(new KeyEpoch(2));
        assertThat(ground.prove.prove(olga, ground.number(secret, 1), "test")).isEqualTo(new Checked.Unreadable());
    }

    @Test
    void failsClosedWithoutRedis() {
        set(Setting.STEP_UP_UNIVERSAL, true);
        TotpSecret secret = ground.enrol(olga);
        String number = ground.number(secret, 0);
        REDIS.stop();

        assertThatThrownBy(() -> ground.prove.prove(olga, number, "test")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> ground.rule.forUniversal(olga.id())).isInstanceOf(StoreUnavailable.class);
    }

    /** Master secrets in memory, of which new epochs begin and old ones are lost. */
    private static final class Epochs implements MasterSecrets {
        private final TreeMap<KeyEpoch, MasterSecret> byEpoch = new TreeMap<>();

        Epochs() {
            byEpoch.put(new KeyEpoch(1), MasterSecret.random(new SecureRandom()));
        }

        void begin() {
            byEpoch.put(new KeyEpoch(current().value() + 1), MasterSecret.random(new SecureRandom()));
        }

        void lose(KeyEpoch epoch) {
            byEpoch.remove(epoch);
        }

        @Override
        public KeyEpoch current() {
            return byEpoch.lastKey();
        }

        @Override
        public MasterSecret currentSecret() {
            return byEpoch.get(current());
        }

        @Override
        public Optional<MasterSecret> of(KeyEpoch epoch) {
            return Optional.ofNullable(byEpoch.get(epoch));
        }
    }
}
