package dev.hallpass.agent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
    private final Wording wording = Wording.of(Locale.ENGLISH);

    static Stream<String> sentences() {
        ResourceBundle bundle = Wording.of(Locale.ENGLISH).bundle();
        return bundle.keySet().stream().filter(key -> !key.equals("nothing"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceCanBeSaid(String key) {
        String pattern = wording.bundle().getString(key);

        assertThat(new MessageFormat(pattern, Locale.ENGLISH).toPattern()).isNotBlank();
        assertThat(pattern).as("a single quote would swallow what follows").doesNotContainPattern("(?<!')'(?!')");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT59.001S, 1 min 0 s",
        "PT1M5S, 1 min 5 s",
        "PT1H5M, 1 h 5 min",
        "PT25H, 1 d 1 h",
        "PT-1S, 0 s",
    })
    void tellsTheTwoLargestUnits(Duration duration, String words) {
        assertThat(wording.duration(duration)).isEqualTo(words);
    }

    @Test
    void speaksEnglishWhereALocaleHasNoSentencesOfItsOwn() {
        assertThat(Wording.of(Locale.forLanguageTag("tlh")).say("refusal.not-enrolled"))
                .isEqualTo(wording.say("refusal.not-enrolled"));
    }

    @Test
    void letsNoControlCharacterThrough() {
        assertThat(wording.say("server.said", "400", "red\u001b[31m\r\nalert"))
                .doesNotContain("\u001b", "\n", "\r")
                .contains("alert");
    }
}
