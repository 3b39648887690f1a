package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.conversation.dialogue.Proving;
import dev.hallpass.core.conversation.dialogue.StepUpDialogue;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.redis.RedisStore;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.stepup.EnrolStepUp;
import dev.hallpass.core.stepup.Enrolments;
import dev.hallpass.core.stepup.NumberCheck;
import dev.hallpass.core.stepup.Proofs;
import dev.hallpass.core.stepup.ProveIdentity;
import dev.hallpass.core.stepup.RemoveStepUp;
import dev.hallpass.core.stepup.SecretSeal;
import dev.hallpass.core.stepup.StepUpRule;
import dev.hallpass.core.stepup.jdbc.EnrolmentStore;
import dev.hallpass.core.stepup.totp.Totp;

@Configuration(proxyBeanMethods = false)
class StepUpWiring {
    @Bean
    Enrolments stepUpEnrolments(DataSource database, AuditTrail trail) {
        return EnrolmentStore.over(database, trail);
    }

    @Bean
    Proofs proofs(RedisStore redis) {
        return redis.proofs();
    }

    @Bean
    SecretSeal secretSeal(MasterSecrets secrets, SecureRandom random) {
        return new SecretSeal(secrets, random);
    }

    @Bean
    NumberCheck numberCheck(Enrolments enrolments, Proofs proofs, RateLimiter limits, SecretSeal seal, Clock clock) {
        return new NumberCheck(enrolments, proofs, limits, new NumberCheck.Reading(seal, Totp.numbers(), clock));
    }

    @Bean
    StepUpRule stepUpRule(Settings settings, Enrolments enrolments, Proofs proofs, Clock clock) {
        return new StepUpRule(settings, enrolments, proofs, clock);
    }

    @Bean
    Proving proving(NumberCheck check, Proofs proofs, AuditTrail trail, Clock clock) {
        return new Proving(new ProveIdentity(check, proofs, trail, clock));
    }

    @Bean
    EnrolStepUp.Making stepUpMaking(SecretSeal seal, SecureRandom random, Proofs proofs) {
        return new EnrolStepUp.Making(seal, random, proofs);
    }

    @Bean
    EnrolStepUp enrolStepUp(
            Enrolments enrolments, NumberCheck check, EnrolStepUp.Making making, AuditTrail trail, Clock clock) {
        return new EnrolStepUp(enrolments, check, making, trail, clock);
    }

    @Bean
    RemoveStepUp.Deciding stepUpDeciding(Policy policy, AuditTrail trail, Clock clock) {
        return new RemoveStepUp.Deciding(policy, trail, clock);
    }

    @Bean
    RemoveStepUp removeStepUp(Enrolments enrolments, NumberCheck check, Proofs proofs, RemoveStepUp.Deciding deciding) {
        return new RemoveStepUp(enrolments, check, proofs, deciding);
    }

    @Bean
    StepUpDialogue.Acts stepUpActs(Enrolments enrolments, EnrolStepUp enrol, RemoveStepUp remove) {
        return new StepUpDialogue.Acts(enrolments, enrol, remove);
    }
}
