package dev.hallpass.core.policy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.people.Department;
import dev.hallpass.engine.terms.Scope;

/**
 * Who must agree to what.
 *
 * @param when which requests it is for
 * @param demand what it asks for
 */
public record ApprovalRule(String name, Condition when, Demand demand) {
    /**
     * Which requests a rule is for; what is empty does not restrict.
     *
     * @param upTo the longest access
     */
    public record Condition(
            Set<Scope> scopes,
            Optional<Duration> upTo,
            Set<Department> departments,
            Optional<BusinessHours.Part> hours) {
        /** Every request. */
        public static final Condition ANY = new Condition(Set.of(), Optional.empty(), Set.of(), Optional.empty());

        public Condition {
            scopes = Set.copyOf(scopes);
            departments = Set.copyOf(departments);
        }
    }

    /**
     * What a rule asks for.
     *
     * @param approvers the name of a list of approvers
     * @param quorum how many different people must approve, from 1
     * @param expiry after how long an undecided request expires
     * @param reminders when approvers are reminded, counted from the request; the last one then doubles
     */
    public record Demand(String approvers, int quorum, Duration expiry, List<Duration> reminders) {
        public Demand {
            reminders = List.copyOf(reminders);
        }
    }

    /** In what a request can differ from a rule's condition. */
    public enum Difference {
        SCOPE,
        LENGTH,
        DEPARTMENT,
        HOURS
    }

    /** In what the matter differs; nothing means that the rule is for it. */
    Set<Difference> differences(Matter matter, Optional<BusinessHours> hours) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (!when.scopes().isEmpty() && !when.scopes().contains(matter.scope())) {
            differences.add(Difference.SCOPE);
        }
        if (when.upTo()
                .filter(longest -> matter.length().compareTo(longest) > 0)
                .isPresent()) {
            differences.add(Difference.LENGTH);
        }
        if (!when.departments().isEmpty()
                && matter.department().filter(when.departments()::contains).isEmpty()) {
            differences.add(Difference.DEPARTMENT);
        }
        if (when.hours().isPresent() && !when.hours().equals(hours.map(open -> open.part(matter.at())))) {
            differences.add(Difference.HOURS);
        }
        return differences;
    }
}
