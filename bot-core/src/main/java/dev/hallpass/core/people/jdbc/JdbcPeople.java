package dev.hallpass.core.people.jdbc;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Profile;
import dev.hallpass.core.people.jdbc.AccountRows.AccountRow;
import dev.hallpass.core.people.jdbc.PersonRows.PersonRow;

/**
 * The verified address is the stronger sign: an account that comes to have another person's address belongs to that
 * person from then on.
 */
final class JdbcPeople implements People {
    private final TransactionTemplate transactions;
    private final PersonRows people;
    private final AccountRows accounts;
    private final SecureRandom random;

    JdbcPeople(DataSource dataSource, PersonRows people, AccountRows accounts, SecureRandom random) {
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.people = people;
        this.accounts = accounts;
        this.random = random;
    }

    @Override
    public Person recognise(Profile profile) {
        try {
            return link(profile);
        } catch (DuplicateKeyException metAtOnce) {
            // Another thread or replica has just made this account or person: now it is found.
            return link(profile);
        }
    }

    private Person link(Profile profile) {
        return transactions.execute(status -> {
            Optional<AccountRow> account = accounts.find(profile.account());
            Optional<PersonRow> before = profile.verifiedEmail()
                    .flatMap(this::rowWith)
                    .or(() -> account.flatMap(row -> people.row(row.person())));
            PersonId id = before.map(PersonRow::id).orElseGet(this::newId);
            PersonRow now = PersonRow.of(
                    id, profile, profile.verifiedEmail().or(() -> accounts.emailOf(id, profile.account())));
            writePerson(before, now);
            accounts.write(id, profile, account);
            account.map(AccountRow::person)
                    .filter(former -> !former.equals(id))
                    .ifPresent(former -> people.setEmail(former, accounts.emailOf(former, profile.account())));
            return people.withRoles(now);
        });
    }

    private void writePerson(Optional<PersonRow> before, PersonRow now) {
        if (before.isEmpty()) {
            people.insert(now);
        } else if (!before.get().equals(now)) {
            people.update(now);
        }
    }

    private Optional<PersonRow> rowWith(EmailAddress email) {
        return people.row(email).or(() -> accounts.personWith(email).flatMap(people::row));
    }

    private PersonId newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new PersonId(version4(bytes));
    }

    /** RFC 9562, section 5.4. */
    private static UUID version4(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long high = buffer.getLong() & ~0xF000L | 0x4000L;
        long low = buffer.getLong() & ~(0xC0L << 56) | 0x80L << 56;
        return new UUID(high, low);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return people.row(id).map(people::withRoles);
    }

    @Override
    public Optional<Person> withAccount(Account account) {
        return accounts.find(account).flatMap(row -> find(row.person()));
    }

    @Override
    public Optional<Person> withEmail(EmailAddress email) {
        return rowWith(email).map(people::withRoles);
    }

    @Override
    public List<Account> accountsOf(PersonId person) {
        return accounts.of(person);
    }

    @Override
    public List<RoleAssignment> assignments() {
        return people.assignments();
    }
}
