package dev.hallpass.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every journey on one started bot. */
class JourneysIT {
    static final Path JOURNEYS = Path.of("..", "journeys");

    @TempDir
    private static Path folder;

    private static Theatre theatre;

    @BeforeAll
    static void open() {
        MovableClock clock = MovableClock.real();
        theatre = Theatre.open(SlackStage.open(clock), folder.resolve("home"), clock);
    }

    @AfterAll
    static void close() {
        theatre.close();
    }

    static Stream<Named<Path>> journeys() {
        try (Stream<Path> files = Files.list(JOURNEYS)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(file -> Named.of(file.getFileName().toString(), file))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("journeys")
    void isPlayed(Path journey) {
        play(Transcript.read(journey));
        assertThat(theatre.stage().complaints()).isEmpty();
    }

    @Test
    void aWrongExpectationFailsWithFileAndLine() {
        Transcript wrong = Transcript.of(
                "wrong.txt",
                List.of(
                        "# why",
                        "pia has no role",
                        "pia types: whoami",
                        "pia is told: You",
                        "pia is not told: You are"));

        assertThatThrownBy(() -> play(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("wrong.txt:5: pia is not told: You are")
                .hasMessageContaining("You are pia");
    }

    @Test
    void whatIsDoneShowsInTheMetrics() throws Exception {
        play(Transcript.of(
                "figures.txt",
                List.of("# why", "xenia has no role", "xenia types: whoami", "xenia is told: You are xenia")));
        HttpRequest scrape = HttpRequest.newBuilder(theatre.bot().resolve("/actuator/prometheus"))
                .timeout(Duration.ofSeconds(20))
                .build();
        String figures = HttpClient.newHttpClient()
                .send(scrape, HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(figures)
                .contains("hallpass_issued_total ")
                .contains("hallpass_outbox_age_seconds ")
                .contains("hallpass_duplicates_total ")
                .containsPattern("hallpass_acknowledgement_seconds_count\\{platform=\"slack\"} [1-9]")
                .doesNotContain("xenia");
    }

    private static void play(Transcript transcript) {
        try (Scene scene = new Scene(theatre, folder)) {
            transcript.play(Script.complete(), scene);
        }
    }
}
