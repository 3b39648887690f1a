package dev.hallpass.core.issuing;

import java.util.Optional;

import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.terms.Binding;

/** Where a code is mailed when no address is named. */
public final class MailAddresses {
    private final Registry registry;

    public MailAddresses(Registry registry) {
        this.registry = registry;
    }

    /** The user's registered address, else the issuer's own; empty when neither has one. */
    public Optional<EmailAddress> proposedFor(Binding binding, Person issuer) {
        return binding.user().flatMap(registry::endUser).flatMap(EndUser::email).or(issuer::email);
    }
}
