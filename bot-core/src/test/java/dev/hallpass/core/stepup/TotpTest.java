package dev.hallpass.core.stepup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Random;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.stepup.totp.Totp;
import dev.hallpass.engine.key.SecretBytes;

class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final TotpSecret RFC = new TotpSecret(SecretBytes.of("12345678901234567890".getBytes(US_ASCII)));

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theNumbersAreThoseOfTheRfc(long second, String eightDigits) {
        TotpNumber six = TotpNumber.read(eightDigits.substring(2)).orElseThrow();

        assertThat(Totp.numbers().at(RFC, second / 30)).isEqualTo(six);
    }

    @Test
    void thousandsOfRandomSecretsAndStepsAgreeWithTheRfcsOwnWords() throws GeneralSecurityException {
        Random seeded = new Random(6238);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = new byte[20];
            seeded.nextBytes(bytes);
            long step = seeded.nextLong(1L << 33);
            TotpNumber expected = TotpNumber.of(truncated(bytes, step));

            assertThat(Totp.numbers().at(new TotpSecret(SecretBytes.of(bytes)), step))
                    .as("secret %d, step %d", i, step)
                    .isEqualTo(expected);
        }
    }

    /** RFC 4226, section 5.3, word by word. */
    private static int truncated(byte[] secret, long step) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        byte[] hash = mac.doFinal(java.nio.ByteBuffer.allocate(8).putLong(step).array());
        int offset = hash[19] & 15;
        int code = java.nio.ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
        return code % 1_000_000;
    }

    @ParameterizedTest
    @ValueSource(strings = {"012345", " 012 345 ", "012 345", "٠١٢٣٤٥", "012345"})
    void readsSixDigitsHoweverTheyAreTyped(String typed) {
        assertThat(TotpNumber.read(typed)).contains(TotpNumber.of(12345));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "12-345", "-12345", "𝟎"})
    void readsNothingElse(String typed) {
        assertThat(TotpNumber.read(typed)).isEmpty();
    }

    @Test
    void theSecretIsWrittenAsAppsTakeIt() {
        assertThat(RFC.revealGroups()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(RFC.revealUri("o.maria+x@example.org"))
                .isEqualTo("otpauth://totp/Hallpass:o.maria%2Bx@example.org"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hallpass");
    }

    @Test
    void neitherSecretNorNumberPrints() {
        TotpSecret secret = TotpSecret.random(new SecureRandom());
        String printed = "%s %s %s".formatted(secret, TotpNumber.of(123456), new EnrolStepUp.Offer(secret, SEALED));

        assertThat(printed.toLowerCase(Locale.ROOT))
                .doesNotContain("123456")
                .doesNotContain(secret.revealGroups().substring(0, 4).toLowerCase(Locale.ROOT));
    }

    private static final SealedSecret SEALED = new SealedSecret(new dev.hallpass.engine.key.KeyEpoch(1), "0000");
}
