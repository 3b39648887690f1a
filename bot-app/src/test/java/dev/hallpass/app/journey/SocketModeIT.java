package dev.hallpass.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journeys with a command, a form, buttons and direct messages, by the second door of Slack. */
class SocketModeIT {
    @TempDir
    private static Path folder;

    private static Theatre theatre;

    @BeforeAll
    static void open() {
        MovableClock clock = MovableClock.real();
        theatre = Theatre.open(SlackStage.openSocketMode(clock), folder.resolve("home"), clock);
    }

    @AfterAll
    static void close() {
        theatre.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-typed-line.txt", "form-corrected.txt", "request-approved.txt", "same-event-twice.txt"})
    void isPlayedOverALineThatHallpassOpens(String journey) {
        try (Scene scene = new Scene(theatre, folder)) {
            Transcript.read(JourneysIT.JOURNEYS.resolve(journey)).play(Script.complete(), scene);
        }
        assertThat(theatre.stage().complaints()).isEmpty();
    }
}
