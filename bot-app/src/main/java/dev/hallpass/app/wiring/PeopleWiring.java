package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.limits.redis.RedisStore;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.jdbc.PeopleStore;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.roles.GrantRole;
import dev.hallpass.core.roles.GrantRoleToGroup;
import dev.hallpass.core.roles.GroupAssignments;
import dev.hallpass.core.roles.GroupRolls;
import dev.hallpass.core.roles.ListRoles;
import dev.hallpass.core.roles.PeopleInGroups;
import dev.hallpass.core.roles.RevokeRole;
import dev.hallpass.core.roles.RevokeRoleFromGroup;
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
    People people(DataSource database, HallpassSettings settings, GroupRolls rolls, Clock clock, SecureRandom random) {
        People stored = PeopleStore.over(
                database,
                settings.superAdministrators().stream().map(EmailAddress::new).collect(Collectors.toSet()),
                clock,
                random);
        return new PeopleInGroups(stored, RoleStore.grantedToGroups(database), rolls);
    }

    @Bean
    GroupRolls groupRolls(List<Accounts> directories, RedisStore redis) {
        return new GroupRolls(directories, redis.rolls());
    }

    @Bean
    GroupAssignments groupAssignments(DataSource database, People people, AuditTrail trail, Clock clock) {
        return RoleStore.ofGroups(database, people, trail, clock);
    }

    @Bean
    GrantRoleToGroup grantRoleToGroup(GroupAssignments assignments, GroupRolls rolls, RoleActs acts) {
        return new GrantRoleToGroup(assignments, rolls, acts);
    }

    @Bean
    RevokeRoleFromGroup revokeRoleFromGroup(GroupAssignments assignments, RoleActs acts) {
        return new RevokeRoleFromGroup(assignments, acts);
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
    ListRoles listRoles(People people, GroupAssignments groups, Policy policy) {
        return new ListRoles(people, groups, policy);
    }
}
