package dev.hallpass.core.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether rules hang together: what is named is there, and escalations come to an end. */
final class RulesCheck {
    private static final int MOST_APPROVALS = 10;
    private static final Duration LONGEST_EXPIRY = Duration.ofDays(7);

    private final List<String> sources;
    private final List<Approvers> approvers;

    private RulesCheck(List<String> sources, List<Approvers> approvers) {
        this.sources = sources;
        this.approvers = approvers;
    }

    static void check(
            Optional<BusinessHours> hours,
            List<OnCallSource> onCall,
            List<Approvers> approvers,
            List<ApprovalRule> rules) {
        List<String> sources = onCall.stream().map(OnCallSource::name).toList();
        refuseTwice(sources, "on-call source");
        refuseTwice(approvers.stream().map(Approvers::name).toList(), "list of approvers");
        refuseTwice(rules.stream().map(ApprovalRule::name).toList(), "rule");
        RulesCheck check = new RulesCheck(sources, approvers);
        approvers.forEach(check::check);
        rules.forEach(rule -> check.check(rule, hours));
    }

    private static void refuseTwice(List<String> names, String what) {
        List<String> seen = new ArrayList<>();
        for (String name : names) {
            require(!seen.contains(name), "there are two with the name “" + name + "” (" + what + ")");
            seen.add(name);
        }
    }

    private void check(Approvers some) {
        for (Approver approver : some.who()) {
            boolean known = !(approver instanceof Approver.OnCall duty) || sources.contains(duty.name());
            require(
                    known,
                    "the approvers “" + some.name() + "” name an on-call source that is not there: "
                            + approver.written());
        }
        List<String> chain = new ArrayList<>(List.of(some.name()));
        Approvers last = some;
        while (last.escalation().isPresent()) {
            Approvers.Escalation escalation = last.escalation().get();
            require(escalation.after().compareTo(Duration.ofMinutes(1)) >= 0, "an escalation comes after at least 1m");
            require(
                    !chain.contains(escalation.to()),
                    "the escalation of “" + some.name() + "” goes in a circle: " + String.join(" → ", chain) + " → "
                            + escalation.to());
            chain.add(escalation.to());
            last = named(escalation.to(), "the escalation of “" + last.name() + "”");
        }
    }

    private Approvers named(String name, String where) {
        return approvers.stream()
                .filter(some -> some.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(where + " names approvers that are not there: " + name));
    }

    private void check(ApprovalRule rule, Optional<BusinessHours> hours) {
        String where = "the rule “" + rule.name() + "”";
        ApprovalRule.Demand demand = rule.demand();
        named(demand.approvers(), where);
        require(demand.quorum() >= 1 && demand.quorum() <= MOST_APPROVALS, where + " needs a quorum from 1 to 10");
        require(
                demand.expiry().compareTo(Duration.ofMinutes(1)) >= 0
                        && demand.expiry().compareTo(LONGEST_EXPIRY) <= 0,
                where + " expires after 1m to 7d");
        require(
                rule.when().hours().isEmpty() || hours.isPresent(),
                where + " asks for business hours, and none are given");
        Duration before = Duration.ZERO;
        for (Duration reminder : demand.reminders()) {
            require(reminder.compareTo(before) > 0, where + " has reminders that are not in their order");
            before = reminder;
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
