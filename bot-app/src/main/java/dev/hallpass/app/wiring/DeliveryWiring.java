package dev.hallpass.app.wiring;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.delivery.Courier;
import dev.hallpass.core.delivery.Couriers;
import dev.hallpass.core.delivery.DeliverAgain;
import dev.hallpass.core.delivery.DeliverCode;
import dev.hallpass.core.delivery.DeliverOnceMore;
import dev.hallpass.core.delivery.Deliveries;
import dev.hallpass.core.delivery.Handover;
import dev.hallpass.core.delivery.PrintCode;
import dev.hallpass.core.delivery.Redact;
import dev.hallpass.core.delivery.Redactor;
import dev.hallpass.core.delivery.ResendCode;
import dev.hallpass.core.delivery.SendByEmail;
import dev.hallpass.core.delivery.ShowCode;
import dev.hallpass.core.delivery.jdbc.DeliveryStore;
import dev.hallpass.core.issuing.CodeAccess;
import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.MailAddresses;
import dev.hallpass.core.issuing.MailDomains;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.outbox.Outbox;

@Configuration(proxyBeanMethods = false)
class DeliveryWiring {
    @Bean
    Deliveries deliveries(DataSource database, Outbox outbox, AuditTrail trail) {
        return DeliveryStore.over(database, outbox, trail);
    }

    @Bean
    Couriers couriers(CodeBackend backend, List<Courier> couriers) {
        return new Couriers(backend, couriers);
    }

    @Bean
    Redact redact(Issuances issuances, Deliveries deliveries, Redactor redactor, Clock clock) {
        return new Redact(issuances, deliveries, redactor, clock);
    }

    @Bean
    Handover handover(Issuances issuances, Deliveries deliveries, Couriers couriers, Redact redact, Clock clock) {
        return new Handover(issuances, deliveries, couriers, redact, clock);
    }

    @Bean
    DeliverCode deliverCode(Issuances issuances, Deliveries deliveries, Handover handover) {
        return new DeliverCode(issuances, deliveries, handover);
    }

    @Bean
    DeliverAgain deliverAgain(Deliveries deliveries, Handover handover) {
        return new DeliverAgain(deliveries, handover);
    }

    @Bean
    DeliverOnceMore deliverOnceMore(CodeAccess access, Deliveries deliveries, RateLimiter limiter, Clock clock) {
        return new DeliverOnceMore(access, deliveries, limiter, clock);
    }

    @Bean
    ResendCode resendCode(DeliverOnceMore delivering) {
        return new ResendCode(delivering);
    }

    @Bean
    PrintCode printCode(DeliverOnceMore delivering) {
        return new PrintCode(delivering);
    }

    @Bean
    ShowCode showCode(Issuances issuances, Deliveries deliveries, CodeBackend backend, AuditTrail trail, Clock clock) {
        return new ShowCode(issuances, deliveries, backend, trail, clock);
    }

    @Bean
    SendByEmail sendByEmail(DeliverOnceMore delivering, MailAddresses addresses, MailDomains domains) {
        return new SendByEmail(delivering, addresses, domains);
    }
}
