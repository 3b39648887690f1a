package dev.hallpass.app.wiring;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.issuing.CodeAccess;
import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.IssueCode;
import dev.hallpass.core.issuing.IssuingBounds;
import dev.hallpass.core.issuing.ListIssuances;
import dev.hallpass.core.issuing.MailAddresses;
import dev.hallpass.core.issuing.MailDomains;
import dev.hallpass.core.issuing.OpenCodes;
import dev.hallpass.core.issuing.OrderRules;
import dev.hallpass.core.issuing.RecordReceipt;
import dev.hallpass.core.issuing.RecordRedemption;
import dev.hallpass.core.issuing.RefusalTrail;
import dev.hallpass.core.issuing.Revocations;
import dev.hallpass.core.issuing.RevokeCode;
import dev.hallpass.core.issuing.SpentCodes;
import dev.hallpass.core.issuing.WeighOrder;
import dev.hallpass.core.issuing.engine.EngineCodes;
import dev.hallpass.core.issuing.jdbc.IssuanceStore;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.people.People;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.stepup.StepUpRule;

@Configuration(proxyBeanMethods = false)
class IssuingWiring {
    @Bean
    Issuances issuances(DataSource database, Outbox outbox, AuditTrail trail) {
        return IssuanceStore.over(database, outbox, trail);
    }

    @Bean
    CodeBackend codeBackend(MasterSecrets secrets) {
        return EngineCodes.from(secrets);
    }

    @Bean
    MailDomains mailDomains(HallpassSettings settings) {
        return new MailDomains(settings.mail().allowedDomains());
    }

    @Bean
    MailAddresses mailAddresses(Registry registry) {
        return new MailAddresses(registry);
    }

    @Bean
    IssuingBounds issuingBounds(HallpassSettings settings, MailDomains domains, CodeBackend backend) {
        return new IssuingBounds(settings.timeZone(), domains, backend.abilities());
    }

    @Bean
    OrderRules orderRules(Policy policy, People people, Settings settings, IssuingBounds bounds, StepUpRule stepUp) {
        return new OrderRules(policy, people, settings, bounds, stepUp);
    }

    @Bean
    WeighOrder weighOrder(People people, Registry registry, OrderRules rules, Clock clock) {
        return new WeighOrder(people, registry, rules, clock);
    }

    @Bean
    RefusalTrail refusalTrail(RateLimiter limiter, AuditTrail trail) {
        return new RefusalTrail(limiter, trail);
    }

    @Bean
    IssueCode issueCode(
            WeighOrder weighing, Issuances issuances, RateLimiter limiter, RefusalTrail refusals, Clock clock) {
        return new IssueCode(weighing, issuances, limiter, refusals, clock);
    }

    @Bean
    CodeAccess codeAccess(Issuances issuances, Registry registry, Policy policy, RefusalTrail refusals, Clock clock) {
        return new CodeAccess(issuances, registry, policy, refusals, clock);
    }

    @Bean
    RevokeCode revokeCode(CodeAccess access, Issuances issuances, Clock clock) {
        return new RevokeCode(access, issuances, clock);
    }

    @Bean
    ListIssuances listIssuances(Issuances issuances, Registry registry, Policy policy, Clock clock) {
        return new ListIssuances(issuances, registry, policy, clock);
    }

    @Bean
    Revocations revocations(Issuances issuances, Registry registry, CodeBackend backend, Clock clock) {
        return new Revocations(issuances, registry, backend, clock);
    }

    @Bean
    SpentCodes spentCodes(Issuances issuances, CodeBackend backend, Clock clock) {
        return new SpentCodes(issuances, backend, clock);
    }

    @Bean
    OpenCodes openCodes(Issuances issuances, Clock clock) {
        return new OpenCodes(issuances, clock);
    }

    @Bean
    RecordRedemption recordRedemption(Issuances issuances, CodeBackend backend, Clock clock) {
        return new RecordRedemption(issuances, backend, clock);
    }

    @Bean
    RecordReceipt.Store receiptStore(Issuances issuances, Registry registry, AuditTrail trail) {
        return new RecordReceipt.Store(issuances, registry, trail);
    }

    @Bean
    RecordReceipt recordReceipt(
            RecordReceipt.Store store, CodeBackend backend, Policy policy, RateLimiter limiter, Clock clock) {
        return new RecordReceipt(store, backend, policy, limiter, clock);
    }
}
