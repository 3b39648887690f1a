package dev.hallpass.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptTest {
    /** A platform's name, and words that only one platform has. */
    private static final Pattern PLATFORM =
            Pattern.compile("(?i)slack|teams|ephemeral|modal|block kit|adaptive|/otp|@otp|\\bU0|trigger");

    private static final Path SOURCES = Path.of("src/test/java/dev/hallpass/app/journey");

    static Stream<Path> whatBothPlatformsShare() throws IOException {
        Stream<Path> parser = Stream.of(
                        "Transcript",
                        "Script",
                        "Stage",
                        "Scene",
                        "Notebook",
                        "ChatSteps",
                        "FormSteps",
                        "LaptopSteps",
                        "RequestSteps",
                        "TimeSteps",
                        "Theatre",
                        "Cable")
                .map(name -> SOURCES.resolve(name + ".java"));
        try (Stream<Path> journeys = Files.list(JourneysIT.JOURNEYS)) {
            return Stream.concat(parser, journeys.toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("whatBothPlatformsShare")
    void knowsNoPlatform(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern(PLATFORM);
    }

    @Test
    void wouldNoticeAPlatformsWord() {
        assertThat("anna opens Slack").containsPattern(PLATFORM);
    }

    @Test
    void skipsEmptyLinesAndRemarksAndCountsThem() {
        Transcript read = Transcript.of("x.txt", List.of("# why", "", "  anna submits "));

        assertThat(read.lines()).containsExactly(new Transcript.Line(3, "anna submits"));
    }

    @Test
    void everyLineOfEveryJourneyIsASentence() throws IOException {
        try (Stream<Path> journeys = Files.list(JourneysIT.JOURNEYS)) {
            journeys.map(Transcript::read)
                    .forEach(transcript -> transcript
                            .lines()
                            .forEach(line -> assertThat(Script.complete().knows(line.text()))
                                    .as("%s:%d: %s", transcript.name(), line.number(), line.text())
                                    .isTrue()));
        }
    }

    @Test
    void knowsNoOtherSentence() {
        assertThat(Script.complete().knows("anna sings")).isFalse();
        assertThatThrownBy(() -> new Notebook().filled("{a wish}")).hasMessageContaining("{a wish}");
    }
}
