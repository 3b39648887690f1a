package dev.hallpass.app.wiring;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.doctor.SyslogCheck;
import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.app.settings.WhenSyslogIsConfigured;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.audit.seal.Seals;
import dev.hallpass.core.audit.syslog.ForwardTrail;
import dev.hallpass.core.audit.syslog.SyslogTarget;
import dev.hallpass.core.audit.syslog.TrustStore;
import dev.hallpass.core.outbox.Timer;

/** The audit trail on its way to a SIEM. */
@Configuration(proxyBeanMethods = false)
@WhenSyslogIsConfigured
class SyslogWiring {
    @Bean
    ForwardTrail forwardTrail(Seals seals, DataSource database, HallpassSettings settings, Clock clock)
            throws UnknownHostException {
        HallpassSettings.Syslog syslog = settings.syslog();
        return new ForwardTrail(
                seals,
                AuditStore.forwarding(database),
                new ForwardTrail.Place(
                        SyslogTarget.of(URI.create(syslog.url())),
                        InetAddress.getLocalHost().getHostName()),
                TrustStore.sockets(Optional.ofNullable(syslog.trustStore()), syslog.trustStorePassword()),
                clock);
    }

    @Bean
    SyslogCheck syslogCheck(Seals seals, DataSource database, HallpassSettings settings, Clock clock) {
        SyslogTarget target = SyslogTarget.of(URI.create(settings.syslog().url()));
        return new SyslogCheck(seals, AuditStore.forwarding(database), target, clock);
    }

    @Bean
    Timer forwarding(ForwardTrail trail) {
        return new Timer("audit-syslog", Duration.ofSeconds(5), trail::run);
    }
}
