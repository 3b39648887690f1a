package dev.hallpass.app.wiring;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.core.conversation.dialogue.HomeRefresh;
import dev.hallpass.core.conversation.dialogue.Notices;
import dev.hallpass.core.delivery.DeliverAgain;
import dev.hallpass.core.delivery.DeliverCode;
import dev.hallpass.core.delivery.Redact;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.Timer;
import dev.hallpass.core.outbox.jdbc.OutboxRelay;

/** Who keeps which promise. */
@Configuration(proxyBeanMethods = false)
class OutboxWiring {
    @Bean
    OutboxRelay outboxRelay(DataSource database, Clock clock) {
        return OutboxRelay.over(database, clock);
    }

    @Bean
    Outbox outbox(OutboxRelay relay) {
        return relay.outbox();
    }

    @Bean
    Promises promises(
            DeliverCode first, DeliverAgain again, Redact redact, Told told, RequestsWiring.Promised requests) {
        return new Promises(Stream.of(List.of(first, again), redact.subscribers(), told.all(), requests.subscribers())
                .<Subscriber<?>>flatMap(List::stream)
                .toList());
    }

    /** What people are told, and what they see of it on their pages. */
    @Bean
    Told told(Notices notices, HomeRefresh homes) {
        return new Told(Stream.of(notices.subscribers(), homes.subscribers())
                .<Subscriber<?>>flatMap(List::stream)
                .toList());
    }

    /** Before the web server opens its doors: what is promised there must find who keeps it. */
    @Bean
    SmartInitializingSingleton keepPromises(OutboxRelay relay, Promises promises, List<Timer> timers) {
        return () -> relay.start(promises.all(), timers);
    }

    /** The subscribers that tell people. */
    record Told(List<Subscriber<?>> all) {}

    /** All subscribers of all features. */
    record Promises(List<Subscriber<?>> all) {}
}
