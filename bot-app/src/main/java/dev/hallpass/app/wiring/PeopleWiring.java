package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.jdbc.PeopleStore;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.roles.GrantRole;
import dev.hallpass.core.roles.ListRoles;
import dev.hallpass.core.roles.RevokeRole;
import dev.hallpass.core.roles.RoleActs;
import dev.hallpass.core.roles.RoleAssignments;
import dev.hallpass.core.roles.jdbc.RoleStore;
import dev.hallpass.core.settings.ChangeSetting;
import dev.hallpass.core.settings.PolicyBySettings;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.settings.jdbc.SettingsStore;

@Configuration(proxyBeanMethods = false)
class PeopleWiring {
    @Bean
    People people(DataSource database, HallpassSettings settings, Clock clock, SecureRandom random) {
        return PeopleStore.over(
                database,
                settings.superAdministrators().stream().map(EmailAddress::new).collect(Collectors.toSet()),
                clock,
                random);
    }

    @Bean
    AuditTrail auditTrail(DataSource database) {
        return AuditStore.trail(database);
    }

    @Bean
    Settings settings(DataSource database, AuditTrail trail, Clock clock) {
        return SettingsStore.over(database, trail, clock);
    }

    @Bean
    ChangeSetting changeSetting(Settings settings, Policy policy, AuditTrail trail, Clock clock) {
        return new ChangeSetting(settings, policy, trail, clock);
    }

    @Bean
    Policy policy(Settings settings) {
        return PolicyBySettings.of(settings);
    }

    @Bean
    RoleAssignments roleAssignments(DataSource database, People people, AuditTrail trail, Clock clock) {
        return RoleStore.over(database, people, trail, clock);
    }

    @Bean
    RoleActs roleActs(Policy policy, AuditTrail trail, Clock clock) {
        return new RoleActs(policy, trail, clock);
    }

    @Bean
    GrantRole grantRole(RoleAssignments assignments, RoleActs acts) {
        return new GrantRole(assignments, acts);
    }

    @Bean
    RevokeRole revokeRole(RoleAssignments assignments, RoleActs acts) {
        return new RevokeRole(assignments, acts);
    }

    @Bean
    ListRoles listRoles(People people, Policy policy) {
        return new ListRoles(people, policy);
    }
}
