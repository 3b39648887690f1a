package dev.hallpass.core.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.hallpass.core.doctor.jdbc.DatabaseAnswers;
import dev.hallpass.core.doctor.jdbc.DatabaseClock;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.keys.file.EnvironmentKeys;
import dev.hallpass.core.keys.jdbc.KeyCheck;
import dev.hallpass.core.keys.jdbc.KeyFingerprints;
import dev.hallpass.core.limits.redis.RedisStore;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.On;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.jdbc.OutboxCheck;
import dev.hallpass.core.outbox.jdbc.OutboxRelay;
import dev.hallpass.core.sql.Transactions;

/** Each check finds what is wrong, and has a line that says what to do. */
class ChecksTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final MutableClock clock = MutableClock.standing();

    @AfterEach
    void close() {
        database.close();
    }

    private static void well(Check check) {
        assertThat(check.look().state()).isEqualTo(Finding.State.WELL);
        assertThat(check.look().fix()).isEmpty();
    }

    private static void failing(Check check, String sentence) {
        assertThat(check.look().state()).isEqualTo(Finding.State.FAILING);
        assertThat(check.look().sentence()).contains(sentence);
        assertThat(check.look().fix()).isNotBlank();
    }

    @Test
    void aDatabaseThatIsGoneFailsWithoutAnException() {
        DataSource nowhere = new DriverManagerDataSource("jdbc:h2:tcp://127.0.0.1:1/none");
        well(DatabaseAnswers.of(database.dataSource()));
        failing(DatabaseAnswers.of(nowhere), "does not answer");
        failing(DatabaseClock.of(nowhere, clock).whileTheDatabaseAnswers(), "cannot be compared");
    }

    @Test
    void aRedisThatIsGoneFailsWithoutAnException() {
        try (RedisStore nowhere = RedisStore.at(URI.create("redis://127.0.0.1:1"))) {
            failing(nowhere.check(), "no code is issued");
        }
    }

    @Test
    void keysAreThoseOfTheDatabaseAndAnAnnouncedEpochIsNamed() {
        KeyFingerprints fingerprints = KeyFingerprints.in(database.dataSource(), clock);
        String one = "1:" + "01".repeat(32);
        MasterSecrets announced = EnvironmentKeys.read(
                one + ",2:" + "02".repeat(32) + "@" + clock.instant().plusSeconds(60), clock);
        KeyCheck check = new KeyCheck(fingerprints, announced, "the key file");
        well(check);
        assertThat(check.look().sentence()).contains("epoch 1 is in use, and epoch 2 is announced");
        failing(new KeyCheck(fingerprints, EnvironmentKeys.read(one), "the key file"), "Epoch 2 is missing");
    }

    @Test
    void aPromiseThatWaitsForMinutesFails() {
        try (OutboxRelay relay = OutboxRelay.over(database.dataSource(), clock)) {
            OutboxCheck check = new OutboxCheck(relay);
            relay.start(List.<Subscriber<?>>of(
                    new On<Happened>("later", Happened.class, happened -> new Subscriber.Kept.Done())));
            well(check);
            new Transactions(database.dataSource()).begin(() -> {
                relay.outbox().append(new Happened(1), clock.instant().plusSeconds(3600));
                return true;
            });
            clock.advance(Duration.ofHours(1).plusMinutes(3));
            failing(check, "waiting for 3 minutes");
        }
    }

    @Test
    void theFailingComesFirstAndTheRestStaysInOrder() {
        Doctor doctor = new Doctor(List.of(
                () -> Finding.well("A", "is."),
                () -> Finding.notConnected("B", "is not.", "Connect it."),
                () -> Finding.failing("C", "fails.", "Mend it.")));
        assertThat(doctor.examine()).extracting(Finding::subject).containsExactly("C", "A", "B");
    }

    /** Something. */
    record Happened(long number) implements Event {}
}
