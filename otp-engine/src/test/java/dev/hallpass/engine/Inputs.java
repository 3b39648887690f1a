package dev.hallpass.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.key.CodeKey;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.ReceiptKey;
import dev.hallpass.engine.key.SecretBytes;
import dev.hallpass.engine.key.UserKey;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;
import dev.hallpass.engine.universal.ChainPlan;

/** Reads a vector's lines as the engine's own types. */
final class Inputs {
    private Inputs() {}

    static MasterSecret master(Vector vector) {
        return MasterSecret.of(SecretBytes.ofHex(vector.input("master")));
    }

    static ReceiptKey receiptKey(Vector vector) {
        return master(vector).receiptKey(new ComputerId(vector.input("computer")));
    }

    static String keyHex(Vector vector) {
        MasterSecret master = master(vector);
        SecretBytes key = switch (vector.input("key")) {
            case "computer" ->
                master.computerKey(new ComputerId(vector.input("computer"))).bytes();
            case "user" ->
                master.userKey(UserName.of(vector.input("user")), vector.number("generation"))
                        .bytes();
            case "receipt" ->
                master.receiptKey(new ComputerId(vector.input("computer"))).bytes();
            case "universal" ->
                master.universalSeed(vector.input("chain"), vector.number("slot"))
                        .bytes();
            default -> throw new IllegalStateException("There is no such key");
        };
        return key.revealHex();
    }

    /** Knows the key of its own computer, or of the one in the line {@code key-computer}. */
    static LittleEndpoint endpoint(Vector vector) {
        MasterSecret master = master(vector);
        ComputerId computer = new ComputerId(vector.input("computer"));
        ComputerId keyComputer =
                vector.optional("key-computer").map(ComputerId::new).orElse(computer);
        int generation = vector.number("generation");
        Map<UserName, UserKey> users = new LinkedHashMap<>();
        vector.list("users").stream()
                .map(UserName::of)
                .forEach(user -> users.put(user, master.userKey(user, generation)));
        return new LittleEndpoint(computer, master.computerKey(keyComputer), users, here(vector));
    }

    private static LittleEndpoint.Here here(Vector vector) {
        List<DeviceCode> devices = vector.list("devices").stream()
                .map(written -> right(DeviceCode.read(written)))
                .toList();
        LocalDate today = vector.optional("today").map(LocalDate::parse).orElse(LocalDate.EPOCH);
        Instant now = vector.optional("now")
                .map(Long::valueOf)
                .map(Instant::ofEpochSecond)
                .orElse(Instant.EPOCH);
        return new LittleEndpoint.Here(devices, today, now);
    }

    static Terms terms(Vector vector) {
        Scope scope = Scope.valueOf(vector.input("scope"));
        Binding binding = new Binding(
                vector.optional("computer").map(ComputerId::new),
                vector.optional("user").map(UserName::of));
        return new Terms(scope, binding, validity(vector));
    }

    static Optional<DeviceCode> device(Vector vector) {
        return vector.optional("device").map(written -> right(DeviceCode.read(written)));
    }

    static OfflineCode code(Vector vector, String key) {
        return right(OfflineCode.read(vector.input(key)));
    }

    static ChainPlan plan(Vector vector) {
        LocalDate startDay = LocalDate.parse(vector.input("start-day"));
        return new ChainPlan(vector.input("chain"), startDay, vector.number("period-days"), vector.number("steps"));
    }

    /** The key that goes with the draft, or the kind that the line {@code key} names. */
    static CodeKey codeKey(Vector vector, Draft draft) {
        MasterSecret master = master(vector);
        Binding binding = draft.terms().binding();
        String kind = vector.optional("key").orElse(binding.computer().isPresent() ? "computer" : "user");
        Optional<Integer> generation = vector.optional("generation").map(Integer::valueOf);
        Optional<ComputerId> other = vector.optional("key-computer").map(ComputerId::new);
        return kind.equals("computer")
                ? master.computerKey(other.or(binding::computer).orElseThrow())
                : master.userKey(binding.user().orElseThrow(), generation.orElseThrow());
    }

    static <T> T right(Reading<T> reading) {
        if (reading instanceof Reading.Right<T> right) {
            return right.value();
        }
        throw new IllegalStateException("This vector's input is itself not well written: " + reading);
    }

    private static Validity validity(Vector vector) {
        Optional<String> start = vector.optional("start");
        if (start.isPresent()) {
            Instant from = Instant.ofEpochSecond(Long.parseLong(start.get()));
            return new Validity.Interval(from, from.plusSeconds(vector.number("seconds")));
        }
        return new Validity.Relative(
                PresetDuration.valueOf(vector.input("duration")),
                RedeemWindow.valueOf(vector.input("window")),
                LocalDate.parse(vector.input("day")));
    }
}
