package dev.hallpass.app.errand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.keys.file.Dependents;
import dev.hallpass.core.keys.file.KeyFile;
import dev.hallpass.engine.key.KeyEpoch;

class KeysErrandTest {
    @TempDir
    private Path home;

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private MasterSecrets before;

    @BeforeEach
    void makeAKeyFile() {
        before = file().open(Dependents.NONE);
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveTheConsoleBack() {
        System.setOut(console);
    }

    @Test
    void rotateAddsAnEpochThatIsUsedLater() {
        assertThat(run("keys", "rotate", "--in=15m")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Epoch 2 is in " + home.resolve("keys.json"))
                .contains("copy the file to every replica")
                .doesNotContain(secretOf(KeyEpoch.FIRST))
                .doesNotContain(secretOf(new KeyEpoch(2)));
        assertThat(file().watch(Dependents.SOME, MutableClock.standing(), read -> Optional.empty())
                        .current())
                .isEqualTo(KeyEpoch.FIRST);
        assertThat(secretOf(KeyEpoch.FIRST))
                .isEqualTo(before.currentSecret().bytes().revealHex());
    }

    @Test
    void listSaysFromWhenEachEpochIsUsed() {
        run("keys", "rotate");
        assertThat(run("keys", "list")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Epoch 1: in use\n")
                .containsPattern("Epoch 2: comes into use 20[0-9-]+ [0-9:]+ UTC")
                .doesNotContain(secretOf(KeyEpoch.FIRST));
    }

    @Test
    void aSecondRotationWaitsForTheFirst() {
        assertThat(run("keys", "rotate")).isZero();
        assertThat(run("keys", "rotate")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Epoch 2 was announced before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--in=1m", "--in=-1h", "--in=soon", "--in="})
    void aTimeTooShortOrNoneChangesNothing(String in) {
        assertThat(run("keys", "rotate", in)).isEqualTo(1);
        assertThat(file().epochs()).hasSize(1);
    }

    @Test
    void withoutAFileNothingIsMade() throws Exception {
        Files.delete(home.resolve("keys.json"));
        assertThat(run("keys", "rotate")).isEqualTo(1);
        assertThat(run("keys", "list")).isEqualTo(1);
        assertThat(home.resolve("keys.json")).doesNotExist();
    }

    @Test
    void secretsOfTheEnvironmentAreRotatedThere() {
        String given = "ab".repeat(32);
        assertThat(run("keys", "rotate", "--hallpass.keys.secrets=1:" + given)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("hallpass.keys.secrets")
                .contains("@TIME")
                .doesNotContain(given);
    }

    private KeyFile file() {
        return KeyFile.at(home.resolve("keys.json"), Optional.empty(), new SecureRandom());
    }

    private String secretOf(KeyEpoch epoch) {
        return file().open(Dependents.SOME).of(epoch).orElseThrow().bytes().revealHex();
    }

    private int run(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--hallpass.home=" + home))
                .toArray(String[]::new);
        return Errands.called(all).orElseThrow().getAsInt();
    }
}
