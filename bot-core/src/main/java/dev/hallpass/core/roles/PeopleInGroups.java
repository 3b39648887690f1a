package dev.hallpass.core.roles;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.hallpass.core.people.GroupAssignment;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Accounts.Roll;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Group;
import dev.hallpass.core.people.account.Profile;

/** The stored people, with the roles that they hold as members of groups. */
public final class PeopleInGroups implements People {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleInGroups.class);

    private final People stored;
    private final Supplier<List<GroupAssignment>> granted;
    private final GroupRolls rolls;

    /**
     * @param stored who holds roles of their own
     * @param granted the roles of groups that are in force
     */
    public PeopleInGroups(People stored, Supplier<List<GroupAssignment>> granted, GroupRolls rolls) {
        this.stored = stored;
        this.granted = granted;
        this.rolls = rolls;
    }

    @Override
    public Person recognise(Profile profile) {
        return withGroups(stored.recognise(profile));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return stored.find(id).map(this::withGroups);
    }

    @Override
    public Optional<Person> withAccount(Account account) {
        return stored.withAccount(account).map(this::withGroups);
    }

    @Override
    public Optional<Person> withEmail(EmailAddress email) {
        return stored.withEmail(email).map(this::withGroups);
    }

    @Override
    public List<Account> accountsOf(PersonId person) {
        return stored.accountsOf(person);
    }

    /** Those of people alone: whom a group makes what is known only while the directory says so. */
    @Override
    public List<RoleAssignment> assignments() {
        return stored.assignments();
    }

    private Person withGroups(Person person) {
        List<GroupAssignment> all = granted.get();
        if (all.isEmpty()) {
            return person;
        }
        Membership membership = new Membership(stored.accountsOf(person.id()));
        all.forEach(assignment -> membership.ask(assignment, person.id()));
        return membership.of(person);
    }

    /** What one person holds by groups. After a directory has not answered once it is not asked for the rest. */
    private final class Membership {
        private final List<Account> accounts;
        private final Set<RoleAssignment> held = new HashSet<>();
        private final Set<Role> unanswered = new HashSet<>();

        private Membership(List<Account> accounts) {
            this.accounts = accounts;
        }

        private void ask(GroupAssignment assignment, PersonId person) {
            List<String> users = accounts.stream()
                    .filter(assignment.group()::isBeside)
                    .map(Account::user)
                    .toList();
            if (users.isEmpty()) {
                return;
            }
            Roll roll = unanswered.isEmpty() ? rolls.of(assignment.group()) : new Roll.Unavailable("not asked again");
            if (roll instanceof Roll.Members members && users.stream().anyMatch(members.users()::contains)) {
                held.add(assignment.of(person));
            } else if (roll instanceof Roll.Unavailable silent) {
                unanswered(assignment.group(), silent);
                unanswered.add(assignment.role());
            }
        }

        private void unanswered(Group group, Roll.Unavailable silent) {
            if (unanswered.isEmpty()) {
                LOG.warn("the directory does not say who is in the group {}: {}", group.id(), silent.error());
            }
        }

        private Person of(Person person) {
            held.addAll(person.assignments());
            return new Person(
                    person.id(), person.name(), person.email(), person.zone(), person.locale(), held, unanswered);
        }
    }
}
