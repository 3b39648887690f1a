package dev.hallpass.core.issuing;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EmailAddress;

/** The one reader of a code. */
public sealed interface Recipient {
    /** By direct message: to the issuer, who reads it out, or to another person. */
    record DirectMessage(PersonId to) implements Recipient {}

    record Email(EmailAddress to) implements Recipient {}

    /** On paper, by a private link to the person who prints it. */
    record Print(PersonId to) implements Recipient {}
}
