package dev.hallpass.core.people;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Profile;

/** Port: the stored people, their accounts and roles. The answers are what is stored now, never a copy kept earlier. */
public interface People {
    /**
     * The person behind an account: known by the account, else by the verified e-mail address (the account is linked),
     * else new. Name, zone, locale and address follow the profile. Addresses named in
     * {@code hallpass.super-administrators} hold that role without a stored assignment.
     */
    Person recognise(Profile profile);

    Optional<Person> find(PersonId id);

    Optional<Person> withAccount(Account account);

    Optional<Person> withEmail(EmailAddress email);

    /** The chat accounts of a person, the most recently used first. */
    List<Account> accountsOf(PersonId person);

    /** Every assignment in force, those from the configuration included. */
    List<RoleAssignment> assignments();
}
