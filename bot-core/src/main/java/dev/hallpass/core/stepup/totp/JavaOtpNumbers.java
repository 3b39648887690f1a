package dev.hallpass.core.stepup.totp;

import java.security.InvalidKeyException;
import java.time.Instant;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import dev.hallpass.core.stepup.TotpNumber;
import dev.hallpass.core.stepup.TotpNumbers;
import dev.hallpass.core.stepup.TotpSecret;

/** Numbers by java-otp, with its defaults, which are those of every app: SHA-1, six digits, 30 seconds. */
final class JavaOtpNumbers implements TotpNumbers {
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    @Override
    public TotpNumber at(TotpSecret secret, long step) {
        Instant inStep = Instant.ofEpochSecond(
                Math.multiplyExact(step, generator.getTimeStep().toSeconds()));
        SecretKeySpec key = new SecretKeySpec(secret.reveal().revealBytes(), generator.getAlgorithm());
        try {
            return TotpNumber.of(generator.generateOneTimePassword(key, inStep));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("every key fits an HMAC", impossible);
        }
    }
}
