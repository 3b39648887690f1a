package dev.hallpass.core.issuing;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.Registry;

/** Lists what was issued, as far as the viewer may see it: their own, their departments', or all. */
public final class ListIssuances {
    /** How many are listed at most. */
    public static final int MOST = 50;

    private static final int MOST_NAMES = 100;

    private final Issuances issuances;
    private final Registry registry;
    private final Sights sights;
    private final Clock clock;

    public ListIssuances(Issuances issuances, Registry registry, Policy policy, Clock clock) {
        this.issuances = issuances;
        this.registry = registry;
        this.sights = new Sights(policy);
        this.clock = clock;
    }

    /** The newest first. */
    public Listing list(Person viewer, IssuanceFilter filter) {
        List<Issuance> found = issuances.list(sights.of(viewer), looked(filter), clock.instant(), MOST + 1);
        return new Listing(found.stream().limit(MOST).toList(), found.size() > MOST);
    }

    private IssuanceFilter looked(IssuanceFilter filter) {
        if (!(filter instanceof IssuanceFilter.Containing containing)) {
            return filter;
        }
        String text = containing.text();
        return new IssuanceFilter.Matching(
                text,
                registry.searchComputers(text, MOST_NAMES).stream()
                        .map(Computer::id)
                        .collect(Collectors.toSet()),
                registry.searchDevices(text, MOST_NAMES).stream()
                        .map(Device::code)
                        .collect(Collectors.toSet()));
    }
}
