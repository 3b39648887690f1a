package dev.hallpass.app.wiring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.metrics.Metering;
import dev.hallpass.core.outbox.jdbc.OutboxRelay;
import dev.hallpass.slack.SlackObserver;
import io.micrometer.core.instrument.MeterRegistry;

/** Meters on ports, wherever they are made: who makes or uses them does not know. */
@Configuration(proxyBeanMethods = false)
class MetricsWiring {
    @Bean
    Metering metering(MeterRegistry registry) {
        return new Metering(() -> registry);
    }

    /** Sees every bean, those of which the registry is made too: it asks for the registry only when there is a port. */
    @Bean
    static BeanPostProcessor meters(ObjectProvider<MeterRegistry> registry) {
        Metering metering = new Metering(registry::getObject);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return metering.metered(bean);
            }
        };
    }

    @Bean
    SlackObserver slackObserver(Metering metering) {
        return metering.slack();
    }

    @Bean
    SmartInitializingSingleton watchOutbox(Metering metering, OutboxRelay relay) {
        return () -> metering.watch(relay);
    }
}
