package dev.hallpass.app.wiring;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.export.ExportTrail;
import dev.hallpass.core.audit.http.AuditController;
import dev.hallpass.core.audit.http.Visits;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.audit.review.PageDoor;
import dev.hallpass.core.audit.review.ReadTrail;
import dev.hallpass.core.audit.seal.HeadWitness;
import dev.hallpass.core.audit.seal.SealTrail;
import dev.hallpass.core.audit.seal.Seals;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.outbox.Timer;
import dev.hallpass.core.people.People;
import dev.hallpass.core.policy.Policy;

@Configuration(proxyBeanMethods = false)
class AuditWiring {
    private static final Logger LOG = LoggerFactory.getLogger("hallpass.audit.head");

    @Bean
    Seals seals(DataSource database) {
        return AuditStore.seals(database);
    }

    @Bean
    HeadWitness headInTheLog() {
        return head -> LOG.info("{}", head);
    }

    @Bean
    SealTrail sealTrail(Seals seals, MasterSecrets secrets, HeadWitness witness, Clock clock) {
        return new SealTrail(seals, secrets, witness, clock);
    }

    @Bean
    AuditEntries auditEntries(DataSource database) {
        return AuditStore.entries(database);
    }

    @Bean
    PageDoor pageDoor(Sessions sessions, URI publicUrl) {
        return new PageDoor(sessions, publicUrl);
    }

    @Bean
    ReadTrail readTrail(AuditEntries entries, AuditTrail trail, Policy policy, PageDoor door, Clock clock) {
        return new ReadTrail(entries, trail, policy, door, clock);
    }

    @Bean
    ExportTrail exportTrail(AuditEntries entries, People people) {
        return new ExportTrail(entries, people);
    }

    @Bean
    AuditController auditController(PageDoor door, People people, ReadTrail reading, Visits.Shown shown, Clock clock) {
        return new AuditController(door, new Visits(door, people, reading, shown, clock));
    }

    @Bean
    Visits.Shown shownOnTheAuditPage(DataSource database, ExportTrail exports) {
        return new Visits.Shown(AuditStore.overviews(database), exports);
    }

    @Bean
    Timer sealing(SealTrail trail) {
        return new Timer("audit-seal", Duration.ofSeconds(5), trail::run);
    }
}
