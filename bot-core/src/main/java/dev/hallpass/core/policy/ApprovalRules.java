package dev.hallpass.core.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.people.Role;
import dev.hallpass.core.policy.ApprovalRule.Difference;

/**
 * The rules of approval, all that they name included. Of the rules that are for a request the first holds; where none
 * is, nobody may approve.
 *
 * @param hours the business hours, where a rule asks for them
 */
public record ApprovalRules(
        Optional<BusinessHours> hours, List<OnCallSource> onCall, List<Approvers> approvers, List<ApprovalRule> rules) {
    /** Anybody who may decide requests decides every one, alone, within 30 minutes, reminded after 3 and 8. */
    public static final ApprovalRules DEFAULT = new ApprovalRules(
            Optional.empty(),
            List.of(),
            List.of(new Approvers(
                    "everybody",
                    List.of(
                            new Approver.Holder(Role.APPROVER),
                            new Approver.Holder(Role.ADMINISTRATOR),
                            new Approver.Holder(Role.SUPER_ADMINISTRATOR)),
                    Optional.empty())),
            List.of(new ApprovalRule(
                    "default",
                    ApprovalRule.Condition.ANY,
                    new ApprovalRule.Demand(
                            "everybody",
                            1,
                            Duration.ofMinutes(30),
                            List.of(Duration.ofMinutes(3), Duration.ofMinutes(8))))));

    /** @throws IllegalArgumentException with a sentence when something is named that is not there, or escalates in a circle */
    public ApprovalRules {
        onCall = List.copyOf(onCall);
        approvers = List.copyOf(approvers);
        rules = List.copyOf(rules);
        RulesCheck.check(hours, onCall, approvers, rules);
    }

    /**
     * Reads rules as JSON.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and where
     */
    public static ApprovalRules read(String json) {
        return RulesReader.read(json);
    }

    /** The rules as JSON; {@link #read} takes it back. */
    public String written() {
        return RulesWriter.write(this);
    }

    /** What the first rule says that is for the matter; empty when none is. */
    public Optional<Ruling> ruling(Matter matter) {
        return rules.stream()
                .filter(rule -> rule.differences(matter, hours).isEmpty())
                .findFirst()
                .map(this::ruling);
    }

    /** Every rule, in its order, and in what the matter differs from it. */
    public List<Look> explain(Matter matter) {
        return rules.stream()
                .map(rule -> new Look(rule, rule.differences(matter, hours)))
                .toList();
    }

    /** @param differences none when the rule is for the matter */
    public record Look(ApprovalRule rule, Set<Difference> differences) {
        public Look {
            differences = Set.copyOf(differences);
        }
    }

    /** The list of approvers of that name. */
    Approvers named(String name) {
        return approvers.stream()
                .filter(some -> some.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Ruling ruling(ApprovalRule rule) {
        List<Ruling.Tier> tiers = new ArrayList<>();
        Approvers asked = named(rule.demand().approvers());
        Duration after = Duration.ZERO;
        tiers.add(new Ruling.Tier(asked.name(), after, asked.who()));
        while (asked.escalation().isPresent()) {
            after = after.plus(asked.escalation().get().after());
            asked = named(asked.escalation().get().to());
            tiers.add(new Ruling.Tier(asked.name(), after, asked.who()));
        }
        ApprovalRule.Demand demand = rule.demand();
        return new Ruling(rule.name(), demand.quorum(), demand.expiry(), demand.reminders(), tiers);
    }
}
