package dev.hallpass.core.keys.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;

class RotationTest {
    private static final KeyEpoch SECOND = new KeyEpoch(2);

    @TempDir
    private Path folder;

    private final MutableClock clock = MutableClock.standing();
    private final SecureRandom random = new SecureRandom();
    private KeyFile file;

    @BeforeEach
    void makesAFile() {
        file = KeyFile.at(folder.resolve("keys.json"), Optional.empty(), random);
        file.open(Dependents.NONE);
    }

    private KeyEpoch rotate() {
        return file.rotate(clock, clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void aRunningReplicaLearnsOfANewEpochAndUsesItFromTheAnnouncedTimeOn() {
        MasterSecrets replica = file.watch(Dependents.SOME, clock, read -> Optional.empty());
        assertThat(rotate()).isEqualTo(SECOND);
        assertThat(replica.of(SECOND)).isEmpty();

        clock.advance(WatchedFile.AGE);
        assertThat(replica.newest()).isEqualTo(SECOND);
        assertThat(replica.of(SECOND)).isPresent();
        assertThat(replica.current()).isEqualTo(KeyEpoch.FIRST);
        clock.advance(Duration.ofMinutes(15));
        assertThat(replica.current()).isEqualTo(SECOND);
        assertThat(replica.currentSecret()).isEqualTo(replica.of(SECOND).orElseThrow());
    }

    @Test
    void twoReplicasOverOneFileUseTheNewEpochFromTheSameMomentOn() {
        MasterSecrets one = file.watch(Dependents.SOME, clock, read -> Optional.empty());
        clock.advance(Duration.ofSeconds(17));
        MasterSecrets two = file.watch(Dependents.SOME, clock, read -> Optional.empty());
        rotate();
        clock.advance(Duration.ofMinutes(14).plusSeconds(59));
        assertThat(one.current()).isEqualTo(KeyEpoch.FIRST).isEqualTo(two.current());
        clock.advance(Duration.ofSeconds(1));
        assertThat(one.current()).isEqualTo(SECOND).isEqualTo(two.current());
    }

    @Test
    void anEpochFollowsOnlyWhenTheOneBeforeIsInUse() {
        rotate();
        assertThatThrownBy(this::rotate)
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("Epoch 2 was announced before")
                .hasMessageContaining("Nothing was changed");
        clock.advance(Duration.ofMinutes(15));
        assertThat(rotate()).isEqualTo(new KeyEpoch(3));
    }

    @Test
    void theSecretBeforeStaysAndAWrappedFileStaysWrapped() throws IOException {
        MasterSecrets before = file.open(Dependents.SOME);
        KeyFile wrapped = KeyFile.at(
                folder.resolve("keys.json"), Optional.of(before.currentSecret().derive("wrapping", 32)), random);
        wrapped.open(Dependents.SOME);
        wrapped.rotate(clock, clock.instant());

        MasterSecrets after = wrapped.watch(Dependents.SOME, clock, read -> Optional.empty());
        assertThat(hex(after, KeyEpoch.FIRST)).isEqualTo(hex(before, KeyEpoch.FIRST));
        assertThat(after.current()).isEqualTo(SECOND);
        assertThat(Files.readString(folder.resolve("keys.json")))
                .contains("\"wrapped\" : true")
                .doesNotContain(hex(after, SECOND));
    }

    @Test
    void aFileThatIsGoneOrLacksAnEpochLeavesWhatIsKnown() throws IOException {
        byte[] old = Files.readAllBytes(folder.resolve("keys.json"));
        rotate();
        MasterSecrets replica = file.watch(Dependents.SOME, clock, read -> Optional.empty());
        Files.write(folder.resolve("keys.json"), old);
        clock.advance(WatchedFile.AGE);
        assertThat(replica.of(SECOND)).isPresent();
        Files.delete(folder.resolve("keys.json"));
        clock.advance(Duration.ofMinutes(15));
        assertThat(replica.current()).isEqualTo(SECOND);
    }

    @Test
    void nothingIsRotatedWithoutAFile() throws IOException {
        Files.delete(folder.resolve("keys.json"));
        assertThatThrownBy(this::rotate).isInstanceOf(KeysUnavailable.class).hasMessageContaining("is missing");
        assertThat(folder.resolve("keys.json")).doesNotExist();
    }

    @Test
    void anEpochThatIsObjectedToIsNotTaken() {
        MasterSecrets replica = file.watch(
                Dependents.SOME,
                clock,
                read -> Optional.of("epoch " + read.newest().value()));
        rotate();
        clock.advance(Duration.ofMinutes(16));
        assertThat(replica.newest()).isEqualTo(KeyEpoch.FIRST).isEqualTo(replica.current());
        assertThat(replica.of(SECOND)).isEmpty();
    }

    @Test
    void theEnvironmentAnnouncesAnEpochToo() {
        String text = "1:" + "ab".repeat(32) + ",2:" + "cd".repeat(32) + "@"
                + clock.instant().plusSeconds(60);
        MasterSecrets secrets = EnvironmentKeys.read(text, clock);
        assertThat(secrets.current()).isEqualTo(KeyEpoch.FIRST);
        assertThat(secrets.newest()).isEqualTo(SECOND);
        clock.advance(Duration.ofSeconds(60));
        assertThat(secrets.current()).isEqualTo(SECOND);
        assertThat(hex(secrets, SECOND)).isEqualTo("cd".repeat(32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "@tomorrow", "@2026-12-01"})
    void aTimeThatIsNoneIsRefusedWithoutQuotingTheSecret(String time) {
        String secret = "cd".repeat(32);
        assertThatThrownBy(() -> EnvironmentKeys.read("1:" + secret + ",2:" + secret + time, clock))
                .isInstanceOf(KeysUnavailable.class)
                .hasNoCause()
                .message()
                .doesNotContain(secret)
                .contains("2026-12-01T06:00:00Z");
    }

    private static String hex(MasterSecrets secrets, KeyEpoch epoch) {
        return secrets.of(epoch).orElseThrow().bytes().revealHex();
    }
}
