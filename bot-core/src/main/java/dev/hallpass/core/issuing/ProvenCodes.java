package dev.hallpass.core.issuing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;

/**
 * Finds the code that a receipt is of. Nothing stored names the receipt: it is computed for each code that the person may
 * see, on each computer that can have taken it, and compared.
 */
final class ProvenCodes {
    /** People read receipts back late: so long after the last access from a code can have ended. */
    static final Duration LATE = Duration.ofDays(7);

    private static final int PAGE = 500;

    private final Issuances issuances;
    private final Registry registry;
    private final CodeBackend backend;
    private final Clock clock;

    ProvenCodes(Issuances issuances, Registry registry, CodeBackend backend, Clock clock) {
        this.issuances = issuances;
        this.registry = registry;
        this.backend = backend;
        this.clock = clock;
    }

    /** A code and the computer on which the receipt says that it was used. */
    record Proven(Issuance issuance, ComputerId on) {}

    Optional<Proven> find(Sight sight, Receipt receipt) {
        Instant now = clock.instant();
        NewestFirst.Pages provable =
                (below, most) -> issuances.list(sight, new IssuanceFilter.Provable(now.minus(LATE), below), now, most);
        return new NewestFirst(PAGE, provable).first(issuance -> match(issuance, receipt));
    }

    private Optional<Proven> match(Issuance issuance, Receipt receipt) {
        return computers(issuance.draft().terms().binding()).stream()
                .filter(on -> backend.receipts(issuance, on, receipt.status()).contains(receipt))
                .findFirst()
                .map(on -> new Proven(issuance, on));
    }

    /** A code that names a user alone may be spent on each of the user's computers. */
    private List<ComputerId> computers(Binding binding) {
        return binding.computer()
                .map(List::of)
                .orElseGet(() -> registry.computersOf(binding.user().orElseThrow()).stream()
                        .map(Computer::id)
                        .toList());
    }
}
