package dev.hallpass.core.people.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.people.account.Profile;

@OnEveryDatabase
class JdbcPeopleTest {
    private static final EmailAddress CHIEF = new EmailAddress("chief@example.org");

    private final TestDatabase database = TestDatabase.fresh();
    private final MutableClock clock = MutableClock.standing();
    private final People people = PeopleStore.over(database.dataSource(), Set.of(CHIEF), clock, new SecureRandom());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewAccountIsANewPersonWithoutRoles() {
        Person maria = people.recognise(Persons.slack("maria"));

        assertThat(maria.name()).isEqualTo("maria");
        assertThat(maria.assignments()).isEmpty();
        assertThat(people.find(maria.id())).contains(maria);
        assertThat(people.withAccount(Persons.slack("maria").account())).contains(maria);
        assertThat(people.withEmail(new EmailAddress("Maria@Example.org"))).contains(maria);
    }

    @Test
    void accountsUnderOneVerifiedAddressAreOnePerson() {
        Person inSlack = people.recognise(Persons.profile(Platform.SLACK, "U1", "maria@example.org"));
        clock.advance(Duration.ofMinutes(2));
        Person inTeams = people.recognise(Persons.profile(Platform.TEAMS, "aad-1", "MARIA@example.org"));

        assertThat(inTeams.id()).isEqualTo(inSlack.id());
        assertThat(people.accountsOf(inSlack.id()))
                .extracting(account -> account.platform())
                .containsExactly(Platform.TEAMS, Platform.SLACK);
    }

    @Test
    void accountsWithoutAVerifiedAddressStayApart() {
        Person one = people.recognise(without(Persons.slack("one")));
        Person other = people.recognise(without(Persons.slack("other")));

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.email()).isEmpty();
        assertThat(people.recognise(without(Persons.slack("one"))).id()).isEqualTo(one.id());
    }

    @Test
    void theSameUserOfAnotherWorkspaceOrPlatformIsSomebodyElse() {
        Person slack = people.recognise(Persons.profile(Platform.SLACK, "U1", "a@example.org"));
        Person teams = people.recognise(Persons.profile(Platform.TEAMS, "U1", "b@example.org"));

        assertThat(slack.id()).isNotEqualTo(teams.id());
    }

    @Test
    void namesZoneLocaleAndAddressFollowTheProfile() {
        Profile before = Persons.slack("maria");
        PersonId id = people.recognise(before).id();
        Person now = people.recognise(new Profile(
                before.account(),
                "Maria Ionescu",
                Optional.of(new EmailAddress("ionescu@example.org")),
                ZoneId.of("Europe/Bucharest"),
                Locale.forLanguageTag("ro-RO")));

        assertThat(now.id()).isEqualTo(id);
        assertThat(people.find(id)).contains(now);
        assertThat(now.zone()).isEqualTo(ZoneId.of("Europe/Bucharest"));
        assertThat(people.withEmail(new EmailAddress("maria@example.org"))).isEmpty();
        assertThat(people.withEmail(new EmailAddress("ionescu@example.org"))).contains(now);
    }

    @Test
    void anAccountThatComesToHaveSomebodysAddressIsTheirs() {
        PersonId first = people.recognise(Persons.profile(Platform.SLACK, "U1", "old@example.org"))
                .id();
        PersonId second = people.recognise(Persons.profile(Platform.TEAMS, "aad-2", "new@example.org"))
                .id();

        Person moved = people.recognise(Persons.profile(Platform.SLACK, "U1", "new@example.org"));

        assertThat(moved.id()).isEqualTo(second);
        assertThat(people.accountsOf(first)).isEmpty();
        assertThat(people.withEmail(new EmailAddress("old@example.org"))).isEmpty();
    }

    @Test
    void whenOneAccountLosesItsAddressThatOfAnotherHolds() {
        people.recognise(Persons.profile(Platform.SLACK, "U1", "maria@example.org"));
        people.recognise(Persons.profile(Platform.TEAMS, "aad-1", "maria@example.org"));

        Person now = people.recognise(without(Persons.profile(Platform.SLACK, "U1", "maria@example.org")));

        assertThat(now.email()).contains(new EmailAddress("maria@example.org"));
    }

    @Test
    void configuredAddressesAreSuperAdministratorsWhileTheyAreVerified() {
        Person chief = people.recognise(Persons.slack("chief"));
        RoleAssignment configured = new RoleAssignment(chief.id(), Role.SUPER_ADMINISTRATOR, Optional.empty());

        assertThat(chief.assignments()).containsExactly(configured);
        assertThat(people.assignments()).containsExactly(configured);
        assertThat(people.recognise(without(Persons.slack("chief"))).assignments())
                .isEmpty();
        assertThat(people.assignments()).isEmpty();
    }

    @Test
    void strangeNamesAreStoredWithoutHarm() {
        Profile profile = Persons.slack("maria");
        String long300 = "\u0000\u202e'; drop table person; --" + "😀".repeat(200);
        Person stored = people.recognise(
                new Profile(profile.account(), long300, profile.verifiedEmail(), profile.zone(), profile.locale()));

        assertThat(stored.name())
                .startsWith("\u202e'; drop")
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("😀");
        assertThat(people.find(stored.id())).contains(stored);
    }

    @Test
    void firstContactsAtOnceMakeOnePerson() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<PersonId>> contacts = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<PersonId>) () -> people.recognise(Persons.profile(
                                    i % 2 == 0 ? Platform.SLACK : Platform.TEAMS, "U1", "maria@example.org"))
                            .id())
                    .toList();
            Set<PersonId> made = new HashSet<>();
            for (Future<PersonId> contact : threads.invokeAll(contacts)) {
                made.add(contact.get());
            }
            assertThat(made).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Profile without(Profile profile) {
        return new Profile(profile.account(), profile.name(), Optional.empty(), profile.zone(), profile.locale());
    }
}
