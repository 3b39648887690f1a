package dev.hallpass.core.requests;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.policy.Approver;
import dev.hallpass.core.policy.OnCallSource;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;

/**
 * Who may decide a request now: people with the right to decide requests of its department whom its rule asks, as far
 * as it was escalated; and every super administrator. Asked anew each time.
 */
public final class Deciders {
    private final People people;
    private final Policy policy;
    private final Settings settings;
    private final Outside outside;
    private final Clock clock;

    /** What is asked beyond the database. */
    public record Outside(UserGroups groups, OnCall onCall) {}

    public Deciders(People people, Policy policy, Settings settings, Outside outside, Clock clock) {
        this.people = people;
        this.policy = policy;
        this.settings = settings;
        this.outside = outside;
        this.clock = clock;
    }

    /**
     * The people who are asked.
     *
     * @param unknown what is not counted, such as a user group, or a resolver that does not answer; then there may be more
     */
    public record Found(Set<PersonId> people, List<String> unknown) {
        public Found {
            people = Set.copyOf(people);
            unknown = List.copyOf(unknown);
        }
    }

    /** Those of the approvers who may decide requests of that department. */
    public Found find(List<Approver> approvers, Optional<Department> department) {
        Set<PersonId> candidates = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        approvers.forEach(approver -> {
            Found some = candidates(approver, department);
            candidates.addAll(some.people());
            unknown.addAll(some.unknown());
        });
        Set<PersonId> permitted = new HashSet<>();
        candidates.stream()
                .filter(id -> people.find(id)
                        .filter(person -> may(person, department) instanceof Verdict.Permitted)
                        .isPresent())
                .forEach(permitted::add);
        return new Found(permitted, List.copyOf(unknown));
    }

    Verdict may(Person person, Optional<Department> department) {
        return policy.may(person, Permission.DECIDE_REQUESTS, department);
    }

    Verdict maySomewhere(Person person) {
        return policy.mayAnywhere(person, Permission.DECIDE_REQUESTS);
    }

    /** Whether the rule of the request asks the person, or the person needs no asking. */
    Asking asks(Person person, AccessRequest request) {
        if (person.holds(Role.SUPER_ADMINISTRATOR)) {
            return Asking.ASKED;
        }
        Set<Asking> askings = EnumSet.noneOf(Asking.class);
        for (Approver approver : request.ruling().askedUpTo(request.progress().tier())) {
            askings.add(asks(person, approver, request.asked().department()));
        }
        return askings.stream().min(Comparator.naturalOrder()).orElse(Asking.NOT_ASKED);
    }

    private Asking asks(Person person, Approver approver, Optional<Department> department) {
        if (approver instanceof Approver.Holder holder) {
            return person.holds(holder.role(), department) ? Asking.ASKED : Asking.NOT_ASKED;
        }
        if (approver instanceof Approver.InGroup in) {
            return switch (outside.groups().of(person.id(), in.group())) {
                case MEMBER -> Asking.ASKED;
                case NOT_A_MEMBER -> Asking.NOT_ASKED;
                case UNKNOWN -> Asking.UNKNOWN;
            };
        }
        Found found = candidates(approver, department);
        if (found.people().contains(person.id())) {
            return Asking.ASKED;
        }
        return found.unknown().isEmpty() ? Asking.NOT_ASKED : Asking.UNKNOWN;
    }

    /** Whether somebody is among the approvers; what says most comes first. */
    enum Asking {
        ASKED,
        /** Something that would have to say so does not answer. */
        UNKNOWN,
        NOT_ASKED
    }

    private Found candidates(Approver approver, Optional<Department> department) {
        if (approver instanceof Approver.Holder holder) {
            return known(people.assignments().stream()
                    .filter(one -> one.role() == holder.role() && one.covers(department))
                    .map(RoleAssignment::person)
                    .toList());
        }
        if (approver instanceof Approver.InGroup) {
            return new Found(Set.of(), List.of(approver.written()));
        }
        return approver instanceof Approver.Named named
                ? known(people.withEmail(named.address()).stream()
                        .map(Person::id)
                        .toList())
                : onCall((Approver.OnCall) approver, department);
    }

    private Found onCall(Approver.OnCall duty, Optional<Department> department) {
        Optional<OnCallSource> source = settings.value(Setting.APPROVAL_RULES).onCall().stream()
                .filter(one -> one.name().equals(duty.name()))
                .findFirst();
        if (source.isEmpty()) {
            return new Found(Set.of(), List.of(duty.written()));
        }
        OnCall.Duty now = source.get() instanceof OnCallSource.Rota rota
                ? new OnCall.Duty.Known(List.of(rota.at(clock.instant())))
                : outside.onCall().ask((OnCallSource.Resolver) source.get(), department, clock.instant());
        if (now instanceof OnCall.Duty.Known known) {
            return known(known.people().stream()
                    .flatMap(address -> people.withEmail(address).stream())
                    .map(Person::id)
                    .toList());
        }
        return new Found(Set.of(), List.of(duty.written()));
    }

    private static Found known(List<PersonId> people) {
        return new Found(new HashSet<>(people), List.of());
    }
}
