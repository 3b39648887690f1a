package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.command.PersonRef;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.people.account.Accounts.Lookup;

/** Finds the people whom somebody names. */
public final class Directories {
    private final List<Accounts> directories;
    private final People people;

    /** @param directories one a platform */
    public Directories(List<Accounts> directories, People people) {
        this.directories = List.copyOf(directories);
        this.people = people;
    }

    /** The person with that user id on the platform and workspace of the account; empty when there is none now. */
    Optional<Person> person(Account besides, String user) {
        if (user.isBlank()) {
            return Optional.empty();
        }
        Account account = new Account(besides.platform(), besides.workspace(), user);
        return directories.stream()
                .filter(directory -> directory.platform() == account.platform())
                .findFirst()
                .map(directory -> directory.look(account))
                .filter(Lookup.Found.class::isInstance)
                .map(found -> people.recognise(((Lookup.Found) found).profile()));
    }

    Optional<PersonId> personOf(Account besides, String user) {
        return person(besides, user).map(Person::id);
    }

    Optional<Person> person(Account besides, PersonRef named) {
        return named instanceof PersonRef.Mention mention
                ? person(besides, mention.user())
                : people.withEmail(((PersonRef.Address) named).address());
    }
}
