package dev.hallpass.engine.redeem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.hallpass.engine.redeem.Grant.Phase;

/**
 * The grants of this computer. They are a set: what is allowed is the union of the running ones, and each ends by
 * itself.
 *
 * @param lastNumber the number of the latest grant, 0 before the first
 * @param all waiting, running and, for 31 days, ended ones; oldest first
 */
public record Grants(int lastNumber, List<Grant> all) {
    /** No grant yet. */
    public static final Grants NONE = new Grants(0, List.of());

    private static final Duration ENDED_ARE_KEPT = Duration.ofDays(31);

    /** Keeps a copy of the list. */
    public Grants {
        all = List.copyOf(all);
    }

    /** Those that run at this moment. */
    public List<Grant> running(ClockReading reading) {
        return all.stream().filter(grant -> grant.runsAt(reading)).toList();
    }

    /** Those whose present phase has not been announced. */
    public List<Grant> unannounced() {
        return all.stream().filter(grant -> !grant.status().announced()).toList();
    }

    /** The grant with this number, if it waits or runs. */
    public Optional<Grant> live(int number) {
        return all.stream()
                .filter(grant -> grant.number() == number && grant.isLive())
                .findFirst();
    }

    /** Whether any grant is open, be it closed meanwhile because the clock is behind. */
    boolean anyOpen() {
        return all.stream().anyMatch(grant -> grant.status().phase() == Phase.OPEN);
    }

    /** Whether a waiting grant opens at this moment. */
    boolean anyOpensAt(ClockReading reading) {
        return all.stream()
                .anyMatch(grant -> grant.status().phase() == Phase.WAITING
                        && grant.period().contains(reading.now()));
    }

    Grants at(ClockReading reading) {
        return each(grant -> grant.at(reading));
    }

    Grants movedBy(Duration by) {
        return by.isZero() ? this : each(grant -> grant.movedBy(by));
    }

    /** With one more; what ended long ago goes. */
    Grants with(Grant grant, Instant now) {
        Instant oldest = now.minus(ENDED_ARE_KEPT);
        Stream<Grant> kept = all.stream()
                .filter(before -> before.isLive()
                        || !before.status().announced()
                        || before.status().since().isAfter(oldest));
        return new Grants(grant.number(), Stream.concat(kept, Stream.of(grant)).toList());
    }

    /** With the live ones that match ended in this way. */
    Grants ended(Predicate<Grant> which, Phase phase, Instant now) {
        return each(grant -> grant.isLive() && which.test(grant) ? grant.reached(phase, now) : grant);
    }

    /** With the phases of these announced, where they have not moved on since. */
    Grants announced(List<Grant> told) {
        return each(grant -> told.contains(grant) ? grant.announced() : grant);
    }

    private Grants each(UnaryOperator<Grant> change) {
        return new Grants(lastNumber, all.stream().map(change).toList());
    }
}
