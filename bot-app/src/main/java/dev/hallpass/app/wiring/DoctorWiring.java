package dev.hallpass.app.wiring;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.hallpass.app.settings.ConnectionChecks;
import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.doctor.StartupReport;

@Configuration(proxyBeanMethods = false)
class DoctorWiring {
    @Bean
    StartupReport startupReport(HallpassSettings settings, Environment environment) {
        return new StartupReport(new ConnectionChecks(settings, environment).all());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> reportAtStart(StartupReport report) {
        return ready -> report.write();
    }
}
