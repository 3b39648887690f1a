package dev.hallpass.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.hallpass.engine.code.Claim;
import dev.hallpass.engine.code.Contents;
import dev.hallpass.engine.code.Context;
import dev.hallpass.engine.code.Context.Occasion;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Verifier;
import dev.hallpass.engine.key.ComputerKey;
import dev.hallpass.engine.key.UserKey;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

/** Builds the contexts of one endpoint and verifies codes in them: no throttle, no state, no clock. */
public record LittleEndpoint(ComputerId computer, ComputerKey computerKey, Map<UserName, UserKey> users, Here here) {

    /** What is attached, and when it is. */
    public record Here(List<DeviceCode> devices, LocalDate today, Instant now) {}

    public Optional<Contents> verify(OfflineCode code) {
        return verify(code, new Verifier());
    }

    public Optional<Contents> verify(OfflineCode code, Verifier verifier) {
        List<Optional<Contents>> found = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>(List.of(Binding.toComputer(computer)));
        users.keySet().forEach(user -> bindings.add(Binding.toBoth(computer, user)));
        found.add(proven(verifier.unmask(code, computerKey), bindings));
        users.forEach((user, key) -> found.add(proven(verifier.unmask(code, key), List.of(Binding.toUser(user)))));
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    /** The same endpoint with one thing changed. */
    public LittleEndpoint with(Here other) {
        return new LittleEndpoint(computer, computerKey, users, other);
    }

    private Optional<Contents> proven(Optional<Claim> claim, List<Binding> bindings) {
        return claim.flatMap(made -> made.match(contexts(made, bindings)));
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

    private List<? extends Occasion> occasions(Claim claim) {
        List<LocalDate> days =
                claim.window().map(window -> window.daysOfIssue(here.today())).orElse(List.of());
        Optional<Instant> start = claim.start(here.now());
        return start.isPresent()
                ? List.of(new Occasion.StartsAt(start.get()))
                : days.stream().map(Occasion.IssuedOn::new).toList();
    }

    private List<Optional<DeviceCode>> devices(Claim claim) {
        return claim.scope() == Scope.DEVICE
                ? here.devices().stream().map(Optional::of).toList()
                : List.of(Optional.empty());
    }
}
