package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.issue.Issuer;
import dev.hallpass.engine.key.CodeKey;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

/** LT-0042 with its server: an endpoint in a test's hand, and the codes that are issued for it. */
public final class Laptop {
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ComputerId COMPUTER = new ComputerId("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21");
    static final UserName MARIA = UserName.of("corp\\maria");
    static final UserName JOHN = UserName.of("corp\\john");
    static final Device STICK = new Device(DeviceCode.of("0951", "1666", "60A44C413FAEE2B1"), "KINGSTON DT50");
    static final Device CAMERA = new Device(DeviceCode.of("0abc", "def1", ""), "Camera");
    static final MasterSecret MASTER =
            MasterSecret.of(SecretBytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

    final SetClocks clocks = new SetClocks(START);
    final MemoryStore store = new MemoryStore();
    final Redeemer redeemer = new Redeemer(store, clocks.clocks(), new SecureRandom());
    final Endpoint endpoint = new Endpoint(store, clocks.clocks(), new SecureRandom());
    Surroundings here = new Surroundings(List.of(STICK), List.of(MARIA));
    private int serial;

    /** An enrolled one. */
    Laptop() {
        enrol(server().bundle());
    }

    void enrol(EndpointBundle bundle) {
        try {
            endpoint.enrol(bundle);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the server hands out, to be varied. */
    ServerSide server() {
        return new ServerSide(clocks.instant());
    }

    Redemption redeem(OfflineCode code) {
        return redeem(code.symbols());
    }

    Redemption redeem(String typed) {
        try {
            return redeemer.redeem(typed, here);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    Grant open(OfflineCode code) {
        Redemption redemption = redeem(code);
        assertThat(redemption).isInstanceOf(Redemption.Opened.class);
        return ((Redemption.Opened) redemption).grant();
    }

    Refusal refuse(OfflineCode code) {
        return refuse(code.symbols());
    }

    Refusal refuse(String typed) {
        Redemption redemption = redeem(typed);
        assertThat(redemption).isInstanceOf(Redemption.Refused.class);
        return ((Redemption.Refused) redemption).refusal();
    }

    Standing look() {
        try {
            return done(endpoint.look(here));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    Standing sync(ServerSide server) {
        try {
            return done(endpoint.endSync(server.bundle()));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Well written, and never issued by anybody. */
    OfflineCode wrong() {
        ComputerId elsewhere = new ComputerId("00000000-0000-4000-8000-%012d".formatted(serial++));
        return Issuer.write(
                Draft.withoutDevice(new Terms(Scope.ALL_DEVICES, Binding.toComputer(elsewhere), hour())),
                0,
                MASTER.computerKey(elsewhere));
    }

    void typeWrong(int times) {
        for (int i = 0; i < times; i++) {
            Optional<Duration> left = store.state().lockOut().waitLeft(clocks.read());
            left.ifPresent(clocks::pass);
            assertThat(refuse(wrong())).isInstanceOf(Refusal.NotValidHere.class);
        }
    }

    OfflineCode code(Scope scope, Binding binding, Validity validity) {
        Draft draft = new Draft(
                new Terms(scope, binding, validity),
                scope == Scope.DEVICE ? Optional.of(STICK.code()) : Optional.empty());
        return Issuer.write(draft, serial++ % 16, key(binding, MASTER));
    }

    OfflineCode allDevices(Validity validity) {
        return code(Scope.ALL_DEVICES, Binding.toComputer(COMPUTER), validity);
    }

    static CodeKey key(Binding binding, MasterSecret master) {
        return binding.computer()
                .<CodeKey>map(master::computerKey)
                .orElseGet(() -> master.userKey(binding.user().orElseThrow(), 1));
    }

    static Validity hour() {
        return relative(PresetDuration.H1, RedeemWindow.SAME_DAY, TODAY);
    }

    static Validity relative(PresetDuration duration, RedeemWindow window, LocalDate day) {
        return new Validity.Relative(duration, window, day);
    }

    static Validity interval(String from, String until) {
        return new Validity.Interval(Instant.parse(from), Instant.parse(until));
    }

    static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<T>) answer).value();
    }
}
