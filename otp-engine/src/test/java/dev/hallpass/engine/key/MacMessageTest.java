package dev.hallpass.engine.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

class MacMessageTest {

    @Test
    void writesPartsAsTheFormatSays() {
        byte[] bytes = new MacMessage()
                .field("é")
                .field("")
                .octet(16)
                .fourOctets(258)
                .eightOctets(-2)
                .text("ab")
                .toBytes();

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("0002c3a9" + "0000" + "10" + "00000102" + "fffffffffffffffe" + "6162");
    }

    @Test
    void writesTheLongestField() {
        byte[] bytes = new MacMessage().field("x".repeat(0xffff)).toBytes();

        assertThat(bytes).hasSize(2 + 0xffff).startsWith(0xff, 0xff, 'x');
    }

    @Test
    void refusesALongerField() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MacMessage().field("é".repeat(0x8000)));
    }
}
