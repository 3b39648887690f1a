package dev.hallpass.app.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import dev.hallpass.app.doctor.MailCheck;
import dev.hallpass.app.doctor.SlackCheck;
import dev.hallpass.app.doctor.SyslogCheck;
import dev.hallpass.app.settings.ConnectionChecks;
import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.dialogue.Bearings;
import dev.hallpass.core.conversation.dialogue.DoctorDialogue;
import dev.hallpass.core.conversation.dialogue.Wording;
import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Doctor;
import dev.hallpass.core.doctor.StartupReport;
import dev.hallpass.core.doctor.jdbc.DatabaseAnswers;
import dev.hallpass.core.doctor.jdbc.DatabaseClock;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.keys.jdbc.KeyCheck;
import dev.hallpass.core.keys.jdbc.KeyFingerprints;
import dev.hallpass.core.limits.redis.RedisStore;
import dev.hallpass.core.outbox.jdbc.OutboxCheck;
import dev.hallpass.core.outbox.jdbc.OutboxRelay;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.slack.SlackAdapter;

@Configuration(proxyBeanMethods = false)
class DoctorWiring {
    @Bean
    ConnectionChecks connectionChecks(HallpassSettings settings, Environment environment) {
        return new ConnectionChecks(settings, environment);
    }

    @Bean
    StartupReport startupReport(ConnectionChecks connections) {
        return new StartupReport(connections.all());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> reportAtStart(StartupReport report) {
        return ready -> report.write();
    }

    /** In the order of what hangs on what. */
    @Bean
    Doctor doctor(Stores stores, Outside outside, ConnectionChecks connections) {
        return new Doctor(Stream.of(stores.checks(), outside.checks(), connections.standing())
                .flatMap(List::stream)
                .toList());
    }

    @Bean
    @Order(14)
    Dialogue doctorDialogue(Bearings bearings, Wording wording, Policy policy, Doctor doctor) {
        return new DoctorDialogue(bearings, wording, policy, doctor);
    }

    @Bean
    Stores storeChecks(DatabaseClock clocks, RedisStore redis, KeyCheck keys, OutboxRelay relay, DataSource database) {
        return new Stores(List.of(
                DatabaseAnswers.of(database),
                clocks.whileTheDatabaseAnswers(),
                redis.check(),
                keys,
                new OutboxCheck(relay)));
    }

    @Bean
    KeyCheck keyCheck(DataSource database, Clock clock, MasterSecrets secrets, HallpassSettings settings) {
        return new KeyCheck(KeyFingerprints.in(database, clock), secrets, settings.whereKeysAre());
    }

    @Bean
    Outside outsideChecks(
            ConnectionChecks connections,
            Optional<SlackAdapter> slack,
            Optional<MailCheck> mail,
            Optional<SyslogCheck> syslog) {
        return new Outside(List.of(
                slack.<Check>map(adapter -> new SlackCheck(adapter::standing)).orElseGet(connections::slack),
                mail.<Check>map(check -> check).orElseGet(connections::mail),
                syslog.<Check>map(check -> check).orElse(SyslogCheck::notConnected)));
    }

    /** What Hallpass keeps its own in. */
    record Stores(List<Check> checks) {}

    /** Whom it talks to; where that is not connected, the line that says so. */
    record Outside(List<Check> checks) {}
}
