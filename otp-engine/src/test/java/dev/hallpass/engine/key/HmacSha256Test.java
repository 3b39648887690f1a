package dev.hallpass.engine.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacSha256Test {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 4231, test cases 1, 2, 3, 4 and 6; the key of the last is longer than a block. */
    @ParameterizedTest
    @CsvSource({
        "0b, 20, 4869205468657265, b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 1, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aa, 20, dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd,"
                + "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "0102030405060708090a0b0c0d0e0f10111213141516171819, 1,"
                + "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd,"
                + "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
        "aa, 131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374,"
                + "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    })
    void givesTheMacOfTheStandard(String keyPart, int times, String message, String mac) {
        byte[] key = HEX.parseHex(keyPart.repeat(times));

        assertThat(HEX.formatHex(HmacSha256.under(key).of(HEX.parseHex(message))))
                .isEqualTo(mac);
    }

    @Test
    void takesBitsFromTheLeft() {
        HmacSha256 hmac = HmacSha256.under("Jefe".getBytes(US_ASCII));
        byte[] message = "what do ya want for nothing?".getBytes(US_ASCII);

        assertThat(hmac.bits(message, 1)).isZero();
        assertThat(hmac.bits(message, 4)).isEqualTo(0x5);
        assertThat(hmac.bits(message, 37)).isEqualTo(0x5bdcc146bfL >>> 3);
        assertThat(hmac.bits(message, 63)).isEqualTo(0x5bdcc146bf60754eL >>> 1);
    }
}
