package dev.hallpass.core.stepup;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;

import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.settings.PolicyBySettings;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.stepup.jdbc.EnrolmentStore;
import dev.hallpass.core.stepup.totp.Totp;
import dev.hallpass.engine.key.SecretBytes;

/** All of step-up over a real database, and somebody's authenticator app. */
public final class StepUpGround {
    public final Enrolments enrolments;
    public final NumberCheck check;
    public final StepUpRule rule;
    public final ProveIdentity prove;
    public final EnrolStepUp enrol;
    public final RemoveStepUp remove;
    public final SecretSeal seal;
    private final Clock clock;

    /** What a replica stands on. */
    public record Under(
            DataSource database,
            AuditTrail trail,
            Settings settings,
            Proofs proofs,
            RateLimiter limits,
            MasterSecrets secrets,
            Clock clock) {}

    public StepUpGround(Under under) {
        SecureRandom random = new SecureRandom();
        Policy policy = PolicyBySettings.of(under.settings());
        clock = under.clock();
        seal = new SecretSeal(under.secrets(), random);
        enrolments = EnrolmentStore.over(under.database(), under.trail());
        check = new NumberCheck(
                enrolments, under.proofs(), under.limits(), new NumberCheck.Reading(seal, Totp.numbers(), clock));
        rule = new StepUpRule(under.settings(), enrolments, under.proofs(), clock);
        prove = new ProveIdentity(check, under.proofs(), under.trail(), clock);
        enrol = new EnrolStepUp(
                enrolments, check, new EnrolStepUp.Making(seal, random, under.proofs()), under.trail(), clock);
        remove = new RemoveStepUp(
                enrolments, check, under.proofs(), new RemoveStepUp.Deciding(policy, under.trail(), clock));
    }

    /** Enrols an app for the person, as of two steps ago, so that the present number is fresh. */
    public TotpSecret enrol(Person person) {
        EnrolStepUp.Offer offer = enrol.offer(person);
        enrolments.keep(
                new Enrolment(person.id(), offer.sealed(), step() - 3, clock.instant()),
                StepUpEntry.of(Act.ENROL_STEP_UP, person.id(), person.id(), clock.instant(), "test")
                        .with("done"));
        return offer.secret();
    }

    /** The step of now. */
    public long step() {
        return clock.instant().getEpochSecond() / 30;
    }

    /** What an app with that secret shows, some steps from now. */
    public String number(TotpSecret secret, int stepsAway) {
        SecretKeySpec key = new SecretKeySpec(
                secret.reveal().revealBytes(), TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(key, clock.instant().plusSeconds(30L * stepsAway));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A number that is none of those taken now. */
    public String wrongNumber(TotpSecret secret) {
        for (int number = 100_000; ; number++) {
            if (check.step(secret, TotpNumber.of(number)).isEmpty()) {
                return Integer.toString(number);
            }
        }
    }

    /** Takes a secret in as an app does: Base32 of RFC 4648, in groups. */
    public TotpSecret read(String groups) {
        String text = groups.replace(" ", "");
        byte[] bytes = new byte[TotpSecret.SIZE_BYTES];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int five = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((five >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return new TotpSecret(SecretBytes.of(bytes));
    }

    /** The secret that is enrolled. */
    public TotpSecret secretOf(PersonId person) {
        return enrolments
                .find(person)
                .flatMap(enrolment -> seal.open(person, enrolment.secret()))
                .orElseThrow();
    }
}
