package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Verifier;
import dev.hallpass.engine.key.CodeKey;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** Step 4: holds a relative or interval code against every key and context, without stopping at the first hit. */
final class CodeSearch {
    private final Verifier verifier = new Verifier();
    private final EndpointBundle bundle;
    private final Instant now;

    CodeSearch(EndpointBundle bundle, Instant now) {
        this.bundle = bundle;
        this.now = now;
    }

    /** The first of the finds, newest keys first; empty where the code is right in none of these contexts. */
    Optional<Find> find(OfflineCode code, Trials trials) {
        List<Find> finds = new ArrayList<>();
        for (KeySet keys : bundle.keys().sets()) {
            finds(code, keys, trials).forEach(finds::add);
        }
        return finds.stream().findFirst();
    }

    private List<Find> finds(OfflineCode code, KeySet keys, Trials trials) {
        List<Find> finds = new ArrayList<>();
        find(code, keys, keys.computerKey(), here(trials.users()), trials).ifPresent(finds::add);
        for (UserName user : trials.users()) {
            keys.keyOf(user)
                    .flatMap(key -> find(code, keys, key, List.of(Binding.toUser(user)), trials))
                    .ifPresent(finds::add);
        }
        return finds;
    }

    private Optional<Find> find(OfflineCode code, KeySet keys, CodeKey key, List<Binding> bindings, Trials trials) {
        return verifier.unmask(code, key)
                .flatMap(claim -> claim.match(trials.contexts(claim, bindings, now)))
                .map(contents -> new Find(contents, keys));
    }

    private List<Binding> here(List<UserName> users) {
        ComputerId computer = bundle.computer().id();
        List<Binding> bindings = new ArrayList<>();
        bindings.add(Binding.toComputer(computer));
        users.forEach(user -> bindings.add(Binding.toBoth(computer, user)));
        return bindings;
    }
}
