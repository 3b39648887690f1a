package dev.hallpass.app.wiring;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import dev.hallpass.app.doctor.MailCheck;
import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.app.settings.WhenMailIsConfigured;
import dev.hallpass.core.conversation.dialogue.CodeMessage;
import dev.hallpass.core.delivery.Courier;
import dev.hallpass.core.delivery.letter.Names;
import dev.hallpass.core.delivery.mail.MailCouriers;
import dev.hallpass.core.delivery.mail.MailSetup;
import dev.hallpass.core.issuing.MailDomains;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.registry.Registry;

@Configuration(proxyBeanMethods = false)
@WhenMailIsConfigured
class MailWiring {
    @Bean
    Courier mailCourier(JavaMailSenderImpl sender, MailSetup setup, People people, Registry registry, Clock clock) {
        return MailCouriers.over(MailCouriers.secure(sender), setup, new Names(people, registry), clock);
    }

    @Bean
    MailCheck mailCheck(JavaMailSenderImpl sender) {
        return new MailCheck(MailCouriers.secure(sender));
    }

    @Bean
    CodeMessage.Way byMail() {
        return CodeMessage.Way.EMAIL;
    }

    @Bean
    MailSetup mailSetup(HallpassSettings settings, MailDomains domains) {
        return new MailSetup(new EmailAddress(settings.mail().from()), domains, settings.administratorContact());
    }
}
