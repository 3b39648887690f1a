package dev.hallpass.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {
    private static final String FAMILY = "👩‍👩‍👧‍👦";

    @Test
    void leavesWhatFits() {
        assertThat(Cut.to(5, "hello")).isEqualTo("hello");
    }

    @Test
    void saysHowMuchIsGone() {
        assertThat(Cut.to(20, "x".repeat(30)))
                .isEqualTo("x".repeat(13) + "… [+17]")
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void neverCutsACharacterAsPeopleSeeIt() {
        for (String character : new String[] {FAMILY, "🇩🇪", "é", "कि", "😀", "👍🏽"}) {
            for (int most = 12; most < 60; most++) {
                String cut = Cut.to(most, character.repeat(100));
                assertThat(cut).hasSizeLessThanOrEqualTo(most);
                String kept = cut.substring(0, cut.indexOf('…'));
                assertThat(kept.replace(character, "")).isEmpty();
            }
        }
    }

    @Test
    void isNeverEmpty() {
        assertThat(Cut.to(10, "")).isEqualTo("–");
        assertThat(Cut.to(10, " \n")).isEqualTo("–");
    }

    @Test
    void showsControlsAndTurnedDirectionsAsReplacements() {
        assertThat(Cut.to(50, "a\u0000b\u202Ec\u2066d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
        assertThat(Cut.to(50, "a\nb\tc")).isEqualTo("a\nb\tc");
        assertThat(Cut.to(50, "a\uD83D")).isEqualTo("a\uFFFD");
    }

    @Test
    void leavesRightToLeftScriptsAlone() {
        assertThat(Cut.to(50, "שלום עולם")).isEqualTo("שלום עולם");
    }
}
