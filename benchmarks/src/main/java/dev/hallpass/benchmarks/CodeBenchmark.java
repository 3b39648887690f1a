package dev.hallpass.benchmarks;

import java.security.InvalidKeyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.crypto.spec.SecretKeySpec;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import dev.hallpass.engine.code.Contents;
import dev.hallpass.engine.code.Context;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Verifier;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.issue.Issuer;
import dev.hallpass.engine.key.ComputerKey;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.Validity;

/** Writing and verifying codes beside java-otp making a TOTP by RFC 6238: all of them make a new Mac each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CodeBenchmark {
    private static final ComputerId COMPUTER = new ComputerId("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int SERIAL = 5;

    private final TimeBasedOneTimePasswordGenerator totp = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec totpKey = new SecretKeySpec(new byte[20], totp.getAlgorithm());
    private final ComputerKey key =
            MasterSecret.of(SecretBytes.of(new byte[MasterSecret.SIZE_BYTES])).computerKey(COMPUTER);
    private final Draft draft = Draft.withoutDevice(new Terms(
            dev.hallpass.engine.terms.Scope.ALL_DEVICES,
            Binding.toComputer(COMPUTER),
            new Validity.Relative(PresetDuration.H1, RedeemWindow.SEVEN_DAYS, DAY)));
    private final OfflineCode code = Issuer.write(draft, SERIAL, key);
    private final Verifier verifier = new Verifier();
    private final List<Context> six = DAY.minusDays(5)
            .datesUntil(DAY.plusDays(1))
            .map(day -> new Context(new Context.Occasion.IssuedOn(day), Optional.empty(), Binding.toComputer(COMPUTER)))
            .toList();

    /** What the peer does to make one code. */
    @Benchmark
    public int totpByJavaOtp() throws InvalidKeyException {
        return totp.generateOneTimePassword(totpKey, NOON);
    }

    /** A code of twelve symbols under a key that is derived already: tag, mask and check symbol. */
    @Benchmark
    public OfflineCode issuerWrite() {
        return Issuer.write(draft, SERIAL, key);
    }

    /** What an endpoint does with a typed code: unmasking once, then six contexts, the last of them right. */
    @Benchmark
    public Optional<Contents> verifyInSixContexts() {
        return verifier.unmask(code, key).flatMap(claim -> claim.match(six));
    }
}
