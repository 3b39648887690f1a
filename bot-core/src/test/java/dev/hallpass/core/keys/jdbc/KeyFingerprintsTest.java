package dev.hallpass.core.keys.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.doctor.UnfitToServe;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.keys.file.EnvironmentKeys;

@OnEveryDatabase
class KeyFingerprintsTest {
    private static final String ONE = "01".repeat(32);
    private static final String TWO = "02".repeat(32);

    private final TestDatabase database = TestDatabase.fresh();
    private final KeyFingerprints fingerprints = KeyFingerprints.in(database.dataSource(), MutableClock.standing());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theSameSecretsServeAgainAndAgain() {
        MasterSecrets secrets = secrets("1:" + ONE + ",2:" + TWO);

        assertThat(require(secrets)).isSameAs(secrets);
        assertThat(require(secrets)).isSameAs(secrets);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void anotherSecretIsRefusedAndTheEpochNamed() {
        require(secrets("1:" + ONE + ",2:" + TWO));

        assertThatThrownBy(() -> require(secrets("1:" + ONE + ",2:" + ONE)))
                .isInstanceOf(UnfitToServe.class)
                .hasMessageContaining("epoch 2 in the key file /srv/keys.json")
                .hasMessageContaining("Copy the master secrets of the other replicas");
    }

    @Test
    void aReplicaThatLacksTheNewestEpochIsRefused() {
        require(secrets("1:" + ONE + ",2:" + TWO));

        assertThatThrownBy(() -> require(secrets("1:" + ONE)))
                .isInstanceOf(UnfitToServe.class)
                .hasMessageContaining("Epoch 2 is missing in the key file /srv/keys.json");
    }

    @Test
    void aNewEpochIsTakenUp() {
        require(secrets("1:" + ONE));
        require(secrets("1:" + ONE + ",2:" + TWO));

        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void anAnnouncedEpochIsHeldToOneSecretBeforeItIsUsed() {
        MutableClock clock = MutableClock.standing();
        String announced = "@" + clock.instant().plusSeconds(600);
        require(EnvironmentKeys.read("1:" + ONE + ",2:" + TWO + announced, clock));

        assertThat(fingerprints.objection(
                        EnvironmentKeys.read("1:" + ONE + ",2:" + ONE + announced, clock), "the key file"))
                .hasValueSatisfying(why -> assertThat(why).contains("epoch 2 in the key file is not the one"));
        assertThat(fingerprints.objection(secrets("1:" + ONE), "the key file"))
                .hasValueSatisfying(why -> assertThat(why).contains("Epoch 2 is missing"));
        assertThat(fingerprints.objection(secrets("1:" + ONE + ",2:" + TWO), "the key file"))
                .isEmpty();
    }

    @Test
    void noSecretIsStoredOrTold() {
        require(secrets("1:" + ONE));

        assertThat(database.jdbc()
                        .sql("select fingerprint from key_epoch")
                        .query(String.class)
                        .single())
                .hasSize(32)
                .isNotEqualTo(ONE.substring(0, 32));
        assertThatThrownBy(() -> require(secrets("1:" + TWO)))
                .hasMessageNotContaining("0202")
                .hasMessageNotContaining("0101");
    }

    private MasterSecrets require(MasterSecrets secrets) {
        return fingerprints.require(secrets, "the key file /srv/keys.json");
    }

    private int stored() {
        return database.jdbc()
                .sql("select count(*) from key_epoch")
                .query(Integer.class)
                .single();
    }

    private static MasterSecrets secrets(String written) {
        return EnvironmentKeys.read(written);
    }
}
