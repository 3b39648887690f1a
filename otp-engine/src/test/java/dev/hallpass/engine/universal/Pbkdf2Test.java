package dev.hallpass.engine.universal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Pbkdf2Test {

    /** RFC 7914, section 11, both vectors with their two blocks each. */
    @ParameterizedTest
    @CsvSource({
        "passwd, salt, 1, 1, 55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc",
        "passwd, salt, 1, 2, 49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
        "Password, NaCl, 80000, 1, 4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56",
        "Password, NaCl, 80000, 2, a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d"
    })
    void givesTheBlocksOfTheStandard(String password, String salt, int rounds, int number, String block) {
        byte[] derived = Pbkdf2.block(password.getBytes(US_ASCII), salt.getBytes(US_ASCII), rounds, number);

        assertThat(HexFormat.of().formatHex(derived)).isEqualTo(block);
    }
}
