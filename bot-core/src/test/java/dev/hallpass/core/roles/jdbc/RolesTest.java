package dev.hallpass.core.roles.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.jdbc.PeopleStore;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.UniversalAccess;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.roles.GrantRole;
import dev.hallpass.core.roles.ListRoles;
import dev.hallpass.core.roles.RevokeRole;
import dev.hallpass.core.roles.RoleActs;
import dev.hallpass.core.roles.RoleAssignments;
import dev.hallpass.core.roles.RoleChange;
import dev.hallpass.core.roles.RoleList;

@OnEveryDatabase
class RolesTest {
    private static final Optional<Department> SALES = Optional.of(new Department("Sales"));

    private final TestDatabase database = TestDatabase.fresh();
    private final MutableClock clock = MutableClock.standing();
    private final AuditTrail trail = AuditStore.trail(database.dataSource());
    private final People people = PeopleStore.over(
            database.dataSource(), Set.of(new EmailAddress("chief@example.org")), clock, new SecureRandom());
    private final RoleAssignments assignments = RoleStore.over(database.dataSource(), people, trail, clock);
    private final Policy policy = new Policy(() -> UniversalAccess.NOBODY);
    private final GrantRole grantRole = new GrantRole(assignments, new RoleActs(policy, trail, clock));
    private final RevokeRole revokeRole = new RevokeRole(assignments, new RoleActs(policy, trail, clock));

    private final Person chief = people.recognise(Persons.slack("chief"));
    private final Person maria = people.recognise(Persons.slack("maria"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void grantsAndRevokesAndRecordsBoth() {
        RoleAssignment wanted = new RoleAssignment(maria.id(), Role.ADMINISTRATOR, SALES);

        assertThat(grantRole.grant(chief, wanted, "test")).isInstanceOf(RoleChange.Done.class);
        assertThat(now(maria).assignments()).containsExactly(wanted);
        assertThat(grantRole.grant(chief, wanted, "test")).isInstanceOf(RoleChange.NothingToDo.class);
        assertThat(revokeRole.revoke(chief, wanted, "test")).isInstanceOf(RoleChange.Done.class);
        assertThat(now(maria).assignments()).isEmpty();
        assertThat(revokeRole.revoke(chief, wanted, "test")).isInstanceOf(RoleChange.NothingToDo.class);

        assertThat(entries()).extracting(AuditEntry::act).containsExactly(Act.REVOKE_ROLE, Act.GRANT_ROLE);
        assertThat(entries().get(0).subject()).isEqualTo("person " + maria.id() + " as administrator in Sales");
    }

    @Test
    void departmentsThatDifferInCaseAreOne() {
        grantRole.grant(chief, new RoleAssignment(maria.id(), Role.APPROVER, SALES), "test");
        RoleAssignment same = new RoleAssignment(maria.id(), Role.APPROVER, Optional.of(new Department("SALES")));

        assertThat(grantRole.grant(chief, same, "test")).isInstanceOf(RoleChange.NothingToDo.class);
        assertThat(revokeRole.revoke(chief, same, "test")).isInstanceOf(RoleChange.Done.class);
    }

    @Test
    void refusesWhoeverIsNoSuperAdministratorAndRecordsIt() {
        RoleAssignment wanted = new RoleAssignment(maria.id(), Role.SUPER_ADMINISTRATOR, Optional.empty());

        RoleChange change = grantRole.grant(maria, wanted, "test");

        assertThat(change).isEqualTo(new RoleChange.Refused(new Verdict.NotYourRole(Permission.MANAGE_ROLES)));
        assertThat(now(maria).assignments()).isEmpty();
        assertThat(entries()).extracting(AuditEntry::outcome).containsExactly("not-permitted");
    }

    @Test
    void whatTheConfigurationGivesStays() {
        RoleAssignment configured = new RoleAssignment(chief.id(), Role.SUPER_ADMINISTRATOR, Optional.empty());

        assertThat(revokeRole.revoke(chief, configured, "test")).isInstanceOf(RoleChange.FromConfiguration.class);
        assertThat(now(chief).holds(Role.SUPER_ADMINISTRATOR)).isTrue();
    }

    @Test
    void theLastSuperAdministratorStays() {
        Person first = superAdministrator("first");
        People withoutConfiguration = PeopleStore.over(database.dataSource(), Set.of(), clock, new SecureRandom());
        RevokeRole revoke = new RevokeRole(
                RoleStore.over(database.dataSource(), withoutConfiguration, trail, clock),
                new RoleActs(policy, trail, clock));

        RoleChange change = revoke.revoke(first, superRole(first), "test");

        assertThat(change).isInstanceOf(RoleChange.LastSuperAdministrator.class);
        assertThat(now(first).holds(Role.SUPER_ADMINISTRATOR)).isTrue();
        assertThat(entries().get(0).outcome()).isEqualTo("last-super-administrator");
    }

    @Test
    void ofTwoWhoRevokeEachOtherAtOnceOneStays() throws Exception {
        Person one = superAdministrator("one");
        Person other = superAdministrator("other");
        People withoutConfiguration = PeopleStore.over(database.dataSource(), Set.of(), clock, new SecureRandom());
        RevokeRole revoke = new RevokeRole(
                RoleStore.over(database.dataSource(), withoutConfiguration, trail, clock),
                new RoleActs(policy, trail, clock));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<RoleChange>> both = List.of(
                    () -> revoke.revoke(one, superRole(other), "test"),
                    () -> revoke.revoke(other, superRole(one), "test"));
            int done = 0;
            for (Future<RoleChange> change : threads.invokeAll(both)) {
                done += change.get() instanceof RoleChange.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
            assertThat(withoutConfiguration.assignments()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void listsEveryHolderToSuperAdministratorsAlone() {
        grantRole.grant(chief, new RoleAssignment(maria.id(), Role.AUDITOR, Optional.empty()), "test");
        ListRoles listRoles =
                new ListRoles(people, RoleStore.ofGroups(database.dataSource(), people, trail, clock), policy);

        assertThat(listRoles.list(now(maria))).isInstanceOf(RoleList.Refused.class);
        assertThat(((RoleList.Holdings) listRoles.list(chief)).all())
                .extracting(
                        holding -> holding.holder().name(),
                        holding -> holding.assignment().role())
                .containsExactly(tuple("chief", Role.SUPER_ADMINISTRATOR), tuple("maria", Role.AUDITOR));
    }

    private Person superAdministrator(String name) {
        PersonId id = people.recognise(Persons.slack(name)).id();
        grantRole.grant(chief, new RoleAssignment(id, Role.SUPER_ADMINISTRATOR, Optional.empty()), "test");
        return people.find(id).orElseThrow();
    }

    private static RoleAssignment superRole(Person person) {
        return new RoleAssignment(person.id(), Role.SUPER_ADMINISTRATOR, Optional.empty());
    }

    private Person now(Person person) {
        return people.find(person.id()).orElseThrow();
    }

    private List<AuditEntry> entries() {
        return AuditStore.entries(database.dataSource()).read(AuditFilter.newest(10));
    }
}
