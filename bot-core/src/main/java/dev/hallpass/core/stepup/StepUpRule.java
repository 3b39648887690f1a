package dev.hallpass.core.stepup;

import java.time.Clock;
import java.time.Duration;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;

/** For what a stronger proof is asked: by the settings in force, of the person as they stand at this moment. */
public final class StepUpRule {
    private final Settings settings;
    private final Enrolments enrolments;
    private final Proofs proofs;
    private final Clock clock;

    public StepUpRule(Settings settings, Enrolments enrolments, Proofs proofs, Clock clock) {
        this.settings = settings;
        this.enrolments = enrolments;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Before the universal code is shown. */
    public Demand forUniversal(PersonId person) {
        return settings.value(Setting.STEP_UP_UNIVERSAL) ? of(person) : Demand.NOTHING;
    }

    /**
     * Before a code is issued.
     *
     * @param length how long the access lasts
     */
    public Demand forCode(PersonId person, Duration length) {
        return settings.value(Setting.STEP_UP_CODES_FROM)
                        .filter(from -> length.compareTo(from) >= 0)
                        .isPresent()
                ? of(person)
                : Demand.NOTHING;
    }

    private Demand of(PersonId person) {
        if (enrolments.find(person).isEmpty()) {
            return Demand.ENROLMENT;
        }
        return proofs.until(person).filter(clock.instant()::isBefore).isPresent() ? Demand.NOTHING : Demand.NUMBER;
    }
}
