package dev.hallpass.core.conversation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarFuzzTest {
    private static final List<String> PIECES = List.of(
            "device",
            "devices",
            "computers",
            "add",
            "assign",
            "roles",
            "grant",
            "list",
            "computer",
            "settings",
            "set",
            "help",
            "on",
            "for",
            "during",
            "from",
            "until",
            "zone",
            "within",
            "because",
            "to",
            "by",
            "email",
            "--email",
            "--computer=",
            "--during=2h",
            "=",
            "--",
            "—",
            "\"",
            "“",
            "”",
            "'",
            "’",
            "«",
            "<",
            "<@U1>",
            "<@",
            "<mailto:a@b|a@b>",
            "<http://x|>",
            "|>",
            ">",
            "2h",
            "90m",
            "1d",
            "99999999999h",
            "fri",
            "fri 18:00",
            "2026-11-24T16:00",
            "2026-99-99",
            "0000-00-00T00:00Z",
            "24:61",
            "now",
            "same",
            "day",
            "Europe/Bucharest",
            "+02:00",
            "#1042",
            "99999999999999999999",
            "N1B7-FWZ3",
            "LT-0042",
            "corp\\maria",
            "\u0000",
            "\u202e",
            "\u200d",
            "\ud83d",
            "\udc69",
            "👩🏽‍💻",
            "שלום",
            "%s",
            "{0}",
            "{",
            "\\",
            "$1",
            "\\E",
            "ﷺ",
            "İ",
            "٣",
            "x".repeat(500));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersEveryLineOfPieces(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            StringBuilder line = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                line.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            assertThat(Grammar.read(line.toString()))
                    .as("seed %d: %s", seed, line)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void answersEveryLineOfRandomSigns(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            StringBuilder line = new StringBuilder(random.nextBoolean() ? "devices " : "");
            random.ints(random.nextInt(80), 0, random.nextBoolean() ? 0x80 : 0x11000)
                    .forEach(line::appendCodePoint);
            assertThat(Grammar.read(line.toString())).as("seed %d", seed).isNotNull();
        }
    }
}
