package dev.hallpass.core.conversation.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.conversation.command.TypedCode.Sighting;

class TypedCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T8JD-21D8-H38B",
                "t8jd-21d8-h38b",
                "T8JD21D8H38B",
                "T8JD 21D8 H38B",
                "T8JD – 21D8 – H38B",
                "T8 JD21 D8H38B",
                "Ｔ８ＪＤ-２１Ｄ８-Ｈ３８Ｂ",
                "T8JD-2\u200b1D8-H38B",
                "TBJD-21D8-H38B",
                "T8JD 21D8 H38C",
                "T8JD21D8H38C",
                "295751 126354 668568",
                "295751126354668568",
                "295751-126354-668568",
                "295751 126354 668569",
                "5H0Z-P1ST-550S-7H3H",
                "5H0ZP1ST550S7H3H",
                "065312 891281 697729 817955",
                "GGN6-4EM5-DM03-ZVA1",
                "devices on LT-0042 because \"code T8JD-21D8-H38B.\"",
                "devices on T8JD-21D8-H38B",
                "revoke T8JD-21D8-H38B",
                "(T8JD-21D8-H38B)",
                "the digits are 295751 126354 668568, thanks",
                "device=T8JD21D8H38B",
            })
    void seesACode(String text) {
        assertThat(TypedCode.look(text)).isEqualTo(Sighting.CODE);
        assertThat(Grammar.read(text)).isEqualTo(new Parsed.HoldsCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "device N1B7-FWZ3 on LT-0042 during 1h",
                "device N1B7-FWZ3 from 2026-11-24T16:00 until 18:00",
                "device N1B7-FWZ3 from 2026-11-24 16:00 until 18:00 zone Europe/Bucharest",
                "R-E0Y8-1VNT",
                "because \"a presentation at the trade fair\"",
                "on WORKSTATION2 for SERVERROOM11",
                "on DESKTOP-4F7K2Q1",
                "3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21",
                "device \"KINGSTON DT50\" from fri 18:00",
                "because \"they will need that long\"",
            })
    void seesNone(String text) {
        assertThat(TypedCode.look(text)).isEqualTo(Sighting.NO_CODE);
    }
}
