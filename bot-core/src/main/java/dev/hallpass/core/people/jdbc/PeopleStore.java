package dev.hallpass.core.people.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;

import javax.sql.DataSource;

import dev.hallpass.core.people.People;
import dev.hallpass.core.people.account.EmailAddress;

/** Opens the stored people. */
public final class PeopleStore {
    private PeopleStore() {}

    /** @param superAdministrators the addresses whose holders are super administrators without a stored assignment */
    public static People over(
            DataSource dataSource, Set<EmailAddress> superAdministrators, Clock clock, SecureRandom random) {
        PersonRows people = new PersonRows(dataSource, superAdministrators, clock);
        return new JdbcPeople(dataSource, people, new AccountRows(dataSource, clock), random);
    }
}
