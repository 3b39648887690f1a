package dev.hallpass.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be good ends with a sentence that says what to do. */
class BadStartIT {
    @TempDir
    private Path folder;

    private String refusedStart(Path home, String... settings) {
        try (RunningBot bot = RunningBot.launch(home, List.of(settings))) {
            assertThat(bot.awaitEnd()).isNotZero();
            return bot.log();
        }
    }

    @Test
    void anUnknownPropertyStopsTheStartByName() {
        assertThat(refusedStart(folder.resolve("home"), "hallpass.tiem-zone=UTC"))
                .contains("hallpass.tiem-zone");
    }

    @Test
    void aWrongValueStopsTheStartByName() {
        assertThat(refusedStart(folder.resolve("home"), "hallpass.time-zone=Europe/Berlinn"))
                .contains("hallpass.time-zone");
    }

    @Test
    void aLimitWrittenWronglyStopsTheStartWithHowToWriteIt() {
        assertThat(refusedStart(folder.resolve("home"), "hallpass.limits.issue.person=many"))
                .contains("10/minute");
    }

    @Test
    void aLostKeyFileStopsTheStartOnceComputersAreKnownAndNamesTheFile() throws IOException {
        Path home = folder.resolve("home");
        try (Workplace workplace = Workplace.open(home)) {
            workplace.enrol(Laptop.in(folder.resolve("LT-0042")), "LT-0042");
        }
        Path keys = home.resolve("keys.json");
        Files.move(keys, folder.resolve("elsewhere"));

        assertThat(refusedStart(home)).contains(keys.toString());
    }

    @Test
    void aKeyFileThatOthersCanReadOrThatIsDamagedStopsTheStart() throws IOException {
        Path home = folder.resolve("home");
        RunningBot.start(home, List.of()).close();
        Path keys = home.resolve("keys.json");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(refusedStart(home)).contains(keys.toString()).contains("600");

        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(keys, "{\"half\":");
        assertThat(refusedStart(home)).contains(keys.toString());
    }

    @Test
    void withNothingConfiguredItStartsAndSaysWhatIsNotConnectedAndHowToConnectIt() {
        Path home = folder.resolve("home");
        try (RunningBot bot = RunningBot.start(home, List.of())) {
            assertThat(bot.log())
                    .contains("hallpass.slack.signing-secret")
                    .contains("spring.mail.host")
                    .contains("hallpass.super-administrators")
                    .contains("UTC");
            assertThat(home.resolve("keys.json")).exists();
        }
    }
}
