package dev.hallpass.engine.code;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import dev.hallpass.engine.LittleEndpoint;
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

/** A small world grown from a seed: one server's secret, a computer, a user, a device, and codes for them. */
final class Samples {
    static final int GENERATION = 3;

    final Random random;
    final MasterSecret master;
    final ComputerId computer;
    final UserName user;
    final DeviceCode device;

    Samples(long seed) {
        this.random = new Random(seed);
        this.master = master();
        this.computer = computer();
        this.user = UserName.of("corp\\user" + random.nextInt());
        this.device = device();
    }

    MasterSecret master() {
        byte[] secret = new byte[MasterSecret.SIZE_BYTES];
        random.nextBytes(secret);
        return MasterSecret.of(SecretBytes.of(secret));
    }

    ComputerId computer() {
        return new ComputerId(new UUID(random.nextLong(), random.nextLong()).toString());
    }

    DeviceCode device() {
        String vid = "%04x".formatted(random.nextInt(1 << 16));
        return DeviceCode.of(vid, "1666", Long.toHexString(random.nextLong()));
    }

    List<Binding> bindings() {
        return List.of(Binding.toComputer(computer), Binding.toUser(user), Binding.toBoth(computer, user));
    }

    CodeKey key(Contents contents) {
        return contents.terms().binding().computer().isPresent()
                ? master.computerKey(computer)
                : master.userKey(user, GENERATION);
    }

    OfflineCode sealed(Contents contents) {
        return Sealer.seal(contents, key(contents));
    }

    /** Every scope, duration, window and binding once, on some day with some serial. */
    List<Contents> everyRelative() {
        List<Contents> all = new ArrayList<>();
        for (Scope scope : List.of(Scope.DEVICE, Scope.ALL_DEVICES, Scope.ALL_FILE_TRANSFERS)) {
            for (PresetDuration duration : PresetDuration.values()) {
                all.addAll(everyWindow(scope, duration));
            }
        }
        all.addAll(everyWindow(Scope.TRANSFER_LIMIT_RESET, PresetDuration.M30));
        return all;
    }

    /** So many interval codes for each scope and binding. */
    List<Contents> intervals(int each) {
        List<Contents> all = new ArrayList<>();
        for (Scope scope : Payload.NUMBERED_SCOPES) {
            for (Binding binding : bindings()) {
                for (int i = 0; i < each; i++) {
                    all.add(contents(new Terms(scope, binding, interval())));
                }
            }
        }
        return all;
    }

    Validity.Interval interval() {
        Instant start = Validity.Interval.startOfUnit(5_900_000L + random.nextInt(1_000_000));
        int units = 1 + random.nextInt(Validity.Interval.MOST_UNITS);
        return new Validity.Interval(start, start.plus(Validity.Interval.UNIT.multipliedBy(units)));
    }

    LittleEndpoint endpoint(Contents contents) {
        return new LittleEndpoint(
                computer,
                master.computerKey(computer),
                Map.of(user, master.userKey(user, GENERATION)),
                here(contents.terms().validity()));
    }

    /** The code with one bit of its number flipped; its check symbol is right again. */
    static OfflineCode flipped(OfflineCode code, int bit) {
        String symbols = code.plainSymbols();
        int last = symbols.length() - 1;
        BigInteger number = Alphabet.read(symbols.substring(0, last)).flipBit(bit);
        return right(OfflineCode.read(CheckSymbol.appendTo(Alphabet.write(number, last))));
    }

    static <T> T right(Reading<T> reading) {
        return ((Reading.Right<T>) reading).value();
    }

    private LittleEndpoint.Here here(Validity validity) {
        List<DeviceCode> devices = List.of(device(), device);
        if (validity instanceof Validity.Relative relative) {
            LocalDate today = relative.dayOfIssue()
                    .plusDays(random.nextInt(relative.window().days()));
            return new LittleEndpoint.Here(devices, today, Instant.EPOCH);
        }
        Instant now = ((Validity.Interval) validity).start().plusSeconds(random.nextInt(20_000_000) - 10_000_000L);
        return new LittleEndpoint.Here(devices, LocalDate.EPOCH, now);
    }

    private List<Contents> everyWindow(Scope scope, PresetDuration duration) {
        List<Contents> all = new ArrayList<>();
        for (RedeemWindow window : RedeemWindow.values()) {
            for (Binding binding : bindings()) {
                LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
                all.add(contents(new Terms(scope, binding, new Validity.Relative(duration, window, day))));
            }
        }
        return all;
    }

    private Contents contents(Terms terms) {
        Optional<DeviceCode> named = terms.scope() == Scope.DEVICE ? Optional.of(device) : Optional.empty();
        return new Contents(terms, named, random.nextInt(Contents.serials(terms.validity())));
    }
}
