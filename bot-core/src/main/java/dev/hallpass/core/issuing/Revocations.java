package dev.hallpass.core.issuing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** What endpoints hear of revocations, and what they say they have heard. */
public final class Revocations {
    private final Issuances issuances;
    private final Registry registry;
    private final CodeBackend backend;
    private final Clock clock;

    public Revocations(Issuances issuances, Registry registry, CodeBackend backend, Clock clock) {
        this.issuances = issuances;
        this.registry = registry;
        this.backend = backend;
        this.clock = clock;
    }

    /**
     * The codes that the computer must not take, and whose access it must end: while they can change something, so that
     * also a computer that lost its state hears of them, acknowledged or not.
     */
    public List<Fingerprint> forComputer(ComputerId computer) {
        return revokedFor(computer)
                .flatMap(issuance -> backend.fingerprints(issuance, computer).stream())
                .toList();
    }

    /** Notes what the computer acknowledged; fingerprints of anything else are passed over. */
    public void acknowledged(ComputerId computer, Collection<Fingerprint> fingerprints) {
        if (fingerprints.isEmpty()) {
            return;
        }
        revokedFor(computer)
                .filter(issuance ->
                        backend.fingerprints(issuance, computer).stream().anyMatch(fingerprints::contains))
                .forEach(issuance -> issuances.acknowledge(issuance.id(), computer, concerned(issuance)));
    }

    private Stream<Issuance> revokedFor(ComputerId computer) {
        List<UserName> users =
                registry.usersOf(computer).stream().map(EndUser::name).toList();
        return issuances.revokedFor(computer, users, clock.instant()).stream();
    }

    private List<ComputerId> concerned(Issuance issuance) {
        return issuance.draft().terms().binding().computer().map(List::of).orElseGet(() -> usersComputers(issuance));
    }

    private List<ComputerId> usersComputers(Issuance issuance) {
        return issuance.draft().terms().binding().user().stream()
                .flatMap(user -> registry.computersOf(user).stream())
                .filter(computer -> !computer.retired())
                .map(Computer::id)
                .toList();
    }
}
