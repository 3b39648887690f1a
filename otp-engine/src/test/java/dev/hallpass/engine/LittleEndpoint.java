package dev.hallpass.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.engine.code.Claim;
import dev.hallpass.engine.code.Contents;
import dev.hallpass.engine.code.Context;
import dev.hallpass.engine.code.Context.Occasion;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Verifier;
import dev.hallpass.engine.key.CodeKey;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

/** Builds the contexts of one endpoint and verifies a code in them: no throttle, no state, no clock. */
final class LittleEndpoint {
    private final MasterSecret master;
    private final ComputerId computer;
    private final ComputerId keyComputer;
    private final List<UserName> users;
    private final int generation;
    private final List<DeviceCode> devices;
    private final Optional<LocalDate> today;
    private final Optional<Instant> now;

    LittleEndpoint(Vector vector) {
        this.master = Inputs.master(vector);
        this.computer = new ComputerId(vector.input("computer"));
        this.keyComputer = vector.optional("key-computer").map(ComputerId::new).orElse(computer);
        this.users = vector.list("users").stream().map(UserName::of).toList();
        this.generation = vector.number("generation");
        this.devices = vector.list("devices").stream()
                .map(written -> Inputs.right(DeviceCode.read(written)))
                .toList();
        this.today = vector.optional("today").map(LocalDate::parse);
        this.now = vector.optional("now").map(Long::valueOf).map(Instant::ofEpochSecond);
    }

    Map<String, String> verify(OfflineCode code) {
        List<Binding> here = new ArrayList<>(List.of(Binding.toComputer(computer)));
        users.forEach(user -> here.add(Binding.toBoth(computer, user)));
        Stream<Optional<Contents>> byComputer = Stream.of(proven(code, master.computerKey(keyComputer), here));
        Stream<Optional<Contents>> byUsers = users.stream()
                .map(user -> proven(code, master.userKey(user, generation), List.of(Binding.toUser(user))));
        return Stream.concat(byComputer, byUsers)
                .flatMap(Optional::stream)
                .findFirst()
                .map(LittleEndpoint::opened)
                .orElse(Map.of("expect", "wrong"));
    }

    private Optional<Contents> proven(OfflineCode code, CodeKey key, List<Binding> bindings) {
        return new Verifier().unmask(code, key).flatMap(claim -> claim.match(contexts(claim, bindings)));
    }

    private List<Context> contexts(Claim claim, List<Binding> bindings) {
        List<Context> contexts = new ArrayList<>();
        for (Occasion occasion : occasions(claim)) {
            for (Binding binding : bindings) {
                devices(claim).forEach(device -> contexts.add(new Context(occasion, device, binding)));
            }
        }
        return contexts;
    }

    private List<Occasion> occasions(Claim claim) {
        Optional<Occasion> start = now.flatMap(claim::start).map(Occasion.StartsAt::new);
        return claim.window()
                .map(window -> window.daysOfIssue(today.orElseThrow()).stream()
                        .map(day -> (Occasion) new Occasion.IssuedOn(day))
                        .toList())
                .orElseGet(() -> List.of(start.orElseThrow()));
    }

    private List<Optional<DeviceCode>> devices(Claim claim) {
        return claim.scope() == Scope.DEVICE
                ? devices.stream().map(Optional::of).toList()
                : List.of(Optional.empty());
    }

    private static Map<String, String> opened(Contents contents) {
        Map<String, String> seen = new LinkedHashMap<>();
        seen.put("expect", "right");
        seen.put("opens-scope", contents.terms().scope().name());
        seen.put("opens-serial", Integer.toString(contents.serial()));
        if (contents.terms().validity() instanceof Validity.Relative relative) {
            seen.put("opens-duration", relative.duration().name());
            seen.put("opens-window", relative.window().name());
        } else if (contents.terms().validity() instanceof Validity.Interval interval) {
            long start = interval.start().getEpochSecond();
            seen.put("opens-start", Long.toString(start));
            seen.put("opens-seconds", Long.toString(interval.end().getEpochSecond() - start));
        }
        return seen;
    }
}
