package dev.hallpass.core.stepup;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.RateLimiter.Allowance;
import dev.hallpass.core.people.PersonId;

/**
 * Checks a number against a person's enrolment, each number once. An attempt is counted before it is looked at, and
 * given back when it was right, so that no number of replicas asked at once gives more guesses than the limit.
 */
public final class NumberCheck {
    /** RFC 6238, section 4.1. */
    static final Duration STEP = Duration.ofSeconds(30);

    /** One step back and one ahead: clocks differ, and typing takes its time (RFC 6238, section 5.2). */
    private static final int STEPS_AROUND = 1;

    private final Enrolments enrolments;
    private final Proofs proofs;
    private final RateLimiter limits;
    private final Reading reading;

    /** How numbers come about. */
    public record Reading(SecretSeal seal, TotpNumbers numbers, Clock clock) {}

    public NumberCheck(Enrolments enrolments, Proofs proofs, RateLimiter limits, Reading reading) {
        this.enrolments = enrolments;
        this.proofs = proofs;
        this.limits = limits;
        this.reading = reading;
    }

    /** Uses the number up when it is right. */
    Checked check(PersonId person, String typed) {
        Optional<Enrolment> enrolment = enrolments.find(person);
        Optional<TotpNumber> number = TotpNumber.read(typed);
        if (enrolment.isEmpty() || number.isEmpty()) {
            return enrolment.isEmpty() ? new Checked.NotEnrolled() : new Checked.Malformed();
        }
        Allowance allowance = limits.take(Limit.STEP_UP_PERSON, person.toString());
        if (allowance instanceof Allowance.Exhausted exhausted) {
            return new Checked.TooMany(exhausted.retryAt());
        }
        Checked checked = check(enrolment.get(), number.get());
        if (checked instanceof Checked.Right || checked instanceof Checked.Unreadable) {
            limits.giveBack(Limit.STEP_UP_PERSON, person.toString());
        }
        return checked;
    }

    private Checked check(Enrolment enrolment, TotpNumber number) {
        Optional<TotpSecret> secret = reading.seal().open(enrolment.person(), enrolment.secret());
        if (secret.isEmpty()) {
            return new Checked.Unreadable();
        }
        Optional<Long> step = step(secret.get(), number);
        if (step.isEmpty()) {
            return new Checked.Wrong();
        }
        boolean first = proofs.mark(enrolment.person(), step.get()) == Proofs.Mark.FIRST
                && enrolments.use(enrolment, step.get(), underTheCurrentKey(enrolment, secret.get()))
                        == Enrolments.Use.FIRST;
        return first ? new Checked.Right() : new Checked.UsedBefore();
    }

    /** The step whose number it is; every step is looked at, so that which one fits cannot be measured. */
    Optional<Long> step(TotpSecret secret, TotpNumber number) {
        long now = Math.floorDiv(reading.clock().instant().getEpochSecond(), STEP.toSeconds());
        Optional<Long> found = Optional.empty();
        for (long step = now - STEPS_AROUND; step <= now + STEPS_AROUND; step++) {
            if (reading.numbers().at(secret, step).equals(number)) {
                found = Optional.of(step);
            }
        }
        return found;
    }

    private SealedSecret underTheCurrentKey(Enrolment enrolment, TotpSecret secret) {
        SecretSeal seal = reading.seal();
        return enrolment.secret().epoch().equals(seal.current())
                ? enrolment.secret()
                : seal.seal(enrolment.person(), secret);
    }
}
