package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.endpoints.AddComputer;
import dev.hallpass.core.endpoints.AssignUsers;
import dev.hallpass.core.endpoints.Endpoints;
import dev.hallpass.core.endpoints.EnrolComputer;
import dev.hallpass.core.endpoints.LiftLockOut;
import dev.hallpass.core.endpoints.MoveComputer;
import dev.hallpass.core.endpoints.Organisation;
import dev.hallpass.core.endpoints.RefusedContacts;
import dev.hallpass.core.endpoints.RenameComputer;
import dev.hallpass.core.endpoints.RetireComputer;
import dev.hallpass.core.endpoints.RunningGrants;
import dev.hallpass.core.endpoints.Sync;
import dev.hallpass.core.endpoints.TakeRedemptions;
import dev.hallpass.core.endpoints.UnassignUsers;
import dev.hallpass.core.endpoints.WriteBundle;
import dev.hallpass.core.endpoints.WriteKeys;
import dev.hallpass.core.endpoints.http.EndpointController;
import dev.hallpass.core.endpoints.jdbc.EndpointStore;
import dev.hallpass.core.issuing.OpenCodes;
import dev.hallpass.core.issuing.RecordRedemption;
import dev.hallpass.core.issuing.Revocations;
import dev.hallpass.core.issuing.SpentCodes;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.registry.RegistryEntries;
import dev.hallpass.core.registry.jdbc.RegistryStore;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.universal.RecogniseUniversal;
import dev.hallpass.core.universal.UniversalAnchors;

@Configuration(proxyBeanMethods = false)
class RegistryWiring {
    @Bean
    Registry registry(DataSource database, Clock clock) {
        return RegistryStore.reading(database, clock);
    }

    @Bean
    RegistryEntries registryEntries(DataSource database) {
        return RegistryStore.writing(database);
    }

    @Bean
    Endpoints endpoints(DataSource database, RegistryEntries entries, Outbox outbox, AuditTrail trail) {
        return EndpointStore.over(database, entries, outbox, trail);
    }

    @Bean
    RunningGrants runningGrants(DataSource database) {
        return EndpointStore.running(database);
    }

    @Bean
    AddComputer addComputer(
            Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock, SecureRandom random) {
        return new AddComputer(policy, registry, endpoints, trail, clock, random);
    }

    @Bean
    AssignUsers assignUsers(Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        return new AssignUsers(policy, registry, endpoints, trail, clock);
    }

    @Bean
    MoveComputer moveComputer(Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        return new MoveComputer(policy, registry, endpoints, trail, clock);
    }

    @Bean
    RetireComputer retireComputer(
            Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        return new RetireComputer(policy, registry, endpoints, trail, clock);
    }

    @Bean
    UnassignUsers unassignUsers(Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        return new UnassignUsers(policy, registry, endpoints, trail, clock);
    }

    @Bean
    RenameComputer renameComputer(
            Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        return new RenameComputer(policy, registry, endpoints, trail, clock);
    }

    @Bean
    LiftLockOut liftLockOut(
            Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, LiftLockOut.Making making) {
        return new LiftLockOut(policy, registry, endpoints, trail, making);
    }

    @Bean
    LiftLockOut.Making liftMaking(Clock clock, SecureRandom random) {
        return new LiftLockOut.Making(clock, random);
    }

    @Bean
    WriteKeys writeKeys(MasterSecrets secrets, Registry registry, OpenCodes codes) {
        return new WriteKeys(secrets, registry, codes);
    }

    @Bean
    WriteBundle writeBundle(
            Endpoints endpoints,
            WriteKeys keys,
            WriteBundle.Codes codes,
            UniversalAnchors anchors,
            WriteBundle.Surroundings surroundings) {
        return new WriteBundle(endpoints, keys, codes, anchors, surroundings);
    }

    @Bean
    WriteBundle.Surroundings surroundings(HallpassSettings hallpass, Settings settings, Clock clock) {
        Organisation organisation = new Organisation(hallpass.timeZone(), hallpass.administratorContact());
        return new WriteBundle.Surroundings(organisation, settings, clock);
    }

    @Bean
    WriteBundle.Codes codesOfBundles(Revocations revocations, SpentCodes spent) {
        return new WriteBundle.Codes(revocations, spent);
    }

    @Bean
    EnrolComputer enrolComputer(
            Endpoints endpoints,
            Registry registry,
            WriteBundle bundles,
            RateLimiter limits,
            EnrolComputer.Making making) {
        return new EnrolComputer(endpoints, registry, bundles, limits, making);
    }

    @Bean
    EnrolComputer.Making making(MasterSecrets secrets, Clock clock, SecureRandom random) {
        return new EnrolComputer.Making(secrets, clock, random);
    }

    @Bean
    TakeRedemptions takeRedemptions(
            Endpoints endpoints, RecordRedemption record, RecogniseUniversal universal, WriteKeys keys, Clock clock) {
        return new TakeRedemptions(endpoints, record, universal, keys, clock);
    }

    @Bean
    Sync sync(Endpoints endpoints, Registry registry, RateLimiter limits, Sync.Taking taking, Clock clock) {
        return new Sync(endpoints, registry, limits, taking, clock);
    }

    @Bean
    Sync.Taking taking(WriteKeys keys, WriteBundle.Codes codes, TakeRedemptions redemptions, WriteBundle bundles) {
        return new Sync.Taking(keys, codes, redemptions, bundles);
    }

    @Bean
    EndpointController endpointController(EnrolComputer enrolment, Sync sync, RefusedContacts refused, Clock clock) {
        return new EndpointController(enrolment, sync, refused, clock);
    }

    @Bean
    RefusedContacts refusedContacts(RateLimiter limits, AuditTrail trail, Clock clock) {
        return new RefusedContacts(limits, trail, clock);
    }
}
