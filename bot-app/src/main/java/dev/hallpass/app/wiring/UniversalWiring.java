package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.people.People;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.stepup.StepUpRule;
import dev.hallpass.core.universal.ChainInUse;
import dev.hallpass.core.universal.Chains;
import dev.hallpass.core.universal.KeepChains;
import dev.hallpass.core.universal.PrepareCodes;
import dev.hallpass.core.universal.RecogniseUniversal;
import dev.hallpass.core.universal.ShowUniversalCode;
import dev.hallpass.core.universal.Showings;
import dev.hallpass.core.universal.UniversalAnchors;
import dev.hallpass.core.universal.UniversalCodes;
import dev.hallpass.core.universal.UniversalGate;
import dev.hallpass.core.universal.jdbc.UniversalStore;

@Configuration(proxyBeanMethods = false)
class UniversalWiring {
    @Bean
    Chains chains(DataSource database) {
        return UniversalStore.chains(database);
    }

    @Bean
    Showings showings(DataSource database, Outbox outbox, AuditTrail trail) {
        return UniversalStore.showings(database, outbox, trail);
    }

    @Bean
    UniversalCodes universalCodes(MasterSecrets secrets) {
        return new UniversalCodes(secrets);
    }

    @Bean
    ChainInUse chainInUse(Chains chains, UniversalCodes codes, Clock clock, HallpassSettings settings) {
        return new ChainInUse(chains, codes, clock, settings.timeZone());
    }

    @Bean
    KeepChains keepChains(
            Chains chains, UniversalAnchors anchors, ChainInUse inUse, KeepChains.Making making, Clock clock) {
        return new KeepChains(chains, anchors, inUse, making, clock);
    }

    @Bean
    KeepChains.Making chainMaking(UniversalCodes codes, Settings settings, SecureRandom random) {
        return new KeepChains.Making(codes, settings, random);
    }

    /** Not waited for at the end: what is computed is kept piece by piece. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService chainThread() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("universal-chains-");
        threads.setDaemon(true);
        return Executors.newSingleThreadScheduledExecutor(threads);
    }

    @Bean
    PrepareCodes prepareCodes(ChainInUse inUse, Showings showings, UniversalCodes codes) {
        return new PrepareCodes(inUse, showings, codes);
    }

    /** In the background: neither the start nor an enrolment waits for the anchors, nor a person for a code. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> keepChainsHourly(
            ScheduledExecutorService thread, KeepChains chains, PrepareCodes codes) {
        return ready -> {
            TaskScheduler hourly = new ConcurrentTaskScheduler(thread);
            hourly.scheduleWithFixedDelay(chains::run, Duration.ofHours(1));
            hourly.scheduleWithFixedDelay(codes::run, Duration.ofHours(1));
        };
    }

    @Bean
    UniversalAnchors universalAnchors(Chains chains, Showings showings, ChainInUse inUse) {
        return new UniversalAnchors(chains, showings, inUse);
    }

    @Bean
    UniversalGate universalGate(People people, Policy policy, RateLimiter limits, StepUpRule stepUp, AuditTrail trail) {
        return new UniversalGate(people, policy, limits, stepUp, trail);
    }

    @Bean
    ShowUniversalCode showUniversalCode(
            UniversalGate gate, Showings showings, ChainInUse inUse, UniversalCodes codes, Clock clock) {
        return new ShowUniversalCode(gate, showings, inUse, codes, clock);
    }

    @Bean
    RecogniseUniversal recogniseUniversal(Chains chains, Showings showings, UniversalCodes codes, ChainInUse inUse) {
        return new RecogniseUniversal(chains, showings, codes, inUse);
    }
}
