package dev.hallpass.core.issuing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
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
    private final Policy policy;
    private final Clock clock;

    public ListIssuances(Issuances issuances, Registry registry, Policy policy, Clock clock) {
        this.issuances = issuances;
        this.registry = registry;
        this.policy = policy;
        this.clock = clock;
    }

    /** The newest first. */
    public Listing list(Person viewer, IssuanceFilter filter) {
        List<Issuance> found = issuances.list(sight(viewer), looked(filter), clock.instant(), MOST + 1);
        return new Listing(found.stream().limit(MOST).toList(), found.size() > MOST);
    }

    private Sight sight(Person viewer) {
        if (maySee(viewer, Optional.empty())) {
            return new Sight.Everything(viewer.id());
        }
        Set<Department> departments = viewer.assignments().stream()
                .map(RoleAssignment::department)
                .flatMap(Optional::stream)
                .filter(department -> maySee(viewer, Optional.of(department)))
                .collect(Collectors.toSet());
        return new Sight.OwnAnd(viewer.id(), departments);
    }

    private boolean maySee(Person viewer, Optional<Department> department) {
        return policy.may(viewer, Permission.LIST_CODES, department) instanceof Verdict.Permitted;
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
