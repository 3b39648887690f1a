package dev.hallpass.core.stepup;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Person;

/** Enrols a person's authenticator app, or another one in its place. */
public final class EnrolStepUp {
    private final Enrolments enrolments;
    private final NumberCheck check;
    private final Making making;
    private final AuditTrail trail;
    private final Clock clock;

    /** How new secrets come about. */
    public record Making(SecretSeal seal, SecureRandom random, Proofs proofs) {}

    public EnrolStepUp(Enrolments enrolments, NumberCheck check, Making making, AuditTrail trail, Clock clock) {
        this.enrolments = enrolments;
        this.check = check;
        this.making = making;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A new secret, shown once.
     *
     * @param sealed the same as it may be kept until it is confirmed
     */
    public record Offer(TotpSecret secret, SealedSecret sealed) {}

    /** What the person typed to confirm it; {@code present} is of the app enrolled before, if there is one. */
    public record Typed(String first, String present) {}

    /** Makes a secret; nothing is enrolled yet. */
    public Offer offer(Person by) {
        TotpSecret secret = TotpSecret.random(making.random());
        return new Offer(secret, making.seal().seal(by.id(), secret));
    }

    /**
     * Enrols what was offered when the first number fits it, and where an app is enrolled already, only with a number of
     * that one.
     *
     * @param origin from where, for the audit trail
     */
    public Outcome confirm(Person by, SealedSecret offered, Typed typed, String origin) {
        Optional<TotpSecret> secret = making.seal().open(by.id(), offered);
        Optional<Long> step =
                secret.flatMap(one -> TotpNumber.read(typed.first()).flatMap(number -> check.step(one, number)));
        if (secret.isEmpty() || step.isEmpty()) {
            return new NotConfirmed();
        }
        if (enrolments.find(by.id()).isPresent()) {
            Checked present = check.check(by.id(), typed.present());
            if (!(present instanceof Checked.Right)) {
                trail.append(entry(by, origin).with(present.code()));
                return new NotProven(present);
            }
        }
        making.proofs().withdraw(by.id());
        AuditEntry entry = entry(by, origin).with(AuditEntry.DONE);
        enrolments.keep(new Enrolment(by.id(), offered, step.get(), clock.instant()), entry);
        return new Enrolled();
    }

    private StepUpEntry entry(Person by, String origin) {
        return StepUpEntry.of(Act.ENROL_STEP_UP, by.id(), by.id(), clock.instant(), origin);
    }

    /** How it went. */
    public sealed interface Outcome {}

    public record Enrolled() implements Outcome {}

    /** The first number does not fit the new secret. */
    public record NotConfirmed() implements Outcome {}

    /** The number of the app enrolled before is missing or not right. */
    public record NotProven(Checked present) implements Outcome {}
}
