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
        return look(account)
                .filter(Lookup.Found.class::isInstance)
                .map(found -> people.recognise(((Lookup.Found) found).profile()));
    }

    Optional<PersonId> personOf(Account besides, String user) {
        return person(besides, user).map(Person::id);
    }

    /** Whom somebody named. */
    sealed interface Named {
        record Known(Person person) implements Named {}

        record Nobody() implements Named {}

        /** The directory did not answer: it may be somebody. */
        record Unanswered() implements Named {}
    }

    Named named(Account besides, PersonRef named) {
        if (named instanceof PersonRef.Address address) {
            return known(people.withEmail(address.address()));
        }
        Account account = new Account(besides.platform(), besides.workspace(), ((PersonRef.Mention) named).user());
        Optional<Lookup> lookup = look(account);
        return lookup.filter(Lookup.Unavailable.class::isInstance).isPresent()
                ? new Named.Unanswered()
                : known(lookup.filter(Lookup.Found.class::isInstance)
                        .map(found -> people.recognise(((Lookup.Found) found).profile())));
    }

    private static Named known(Optional<Person> person) {
        return person.<Named>map(Named.Known::new).orElseGet(Named.Nobody::new);
    }

    private Optional<Lookup> look(Account account) {
        return directories.stream()
                .filter(directory -> directory.platform() == account.platform())
                .findFirst()
                .map(directory -> directory.look(account));
    }
}
