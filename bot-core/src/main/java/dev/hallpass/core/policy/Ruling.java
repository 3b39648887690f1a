package dev.hallpass.core.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of one request. It is kept with the request, which is decided by what held when it was asked.
 *
 * @param rule the name of the rule
 * @param quorum how many different people must approve, from 1
 * @param expiry counted from the request
 * @param reminders counted from the request
 * @param tiers who is asked: the first at once, each later one besides those before it
 */
public record Ruling(String rule, int quorum, Duration expiry, List<Duration> reminders, List<Tier> tiers) {
    public Ruling {
        reminders = List.copyOf(reminders);
        tiers = List.copyOf(tiers);
    }

    /**
     * Some approvers.
     *
     * @param after when they are asked, counted from the request
     */
    public record Tier(String name, Duration after, List<Approver> who) {
        public Tier {
            who = List.copyOf(who);
        }
    }

    /** Everybody who is asked as far as it has been escalated. */
    public List<Approver> askedUpTo(int tier) {
        List<Approver> asked = new ArrayList<>();
        tiers.stream().limit(tier + 1L).forEach(some -> asked.addAll(some.who()));
        return asked.stream().distinct().toList();
    }

    /** Everybody who may come to be asked. */
    public List<Approver> everybody() {
        return askedUpTo(tiers.size());
    }

    /**
     * When the next reminder is due, counted from the request; empty when it would come no sooner than the expiry.
     *
     * @param sent how many there have been
     */
    public Optional<Duration> reminder(int sent) {
        if (reminders.isEmpty()) {
            return Optional.empty();
        }
        Duration due = sent < reminders.size() ? reminders.get(sent) : doubled(sent - reminders.size() + 1);
        return due.compareTo(expiry) < 0 ? Optional.of(due) : Optional.empty();
    }

    private Duration doubled(int times) {
        return times > 30 ? expiry : reminders.get(reminders.size() - 1).multipliedBy(1L << times);
    }
}
