package dev.hallpass.core.delivery.mail;

import dev.hallpass.core.issuing.MailDomains;
import dev.hallpass.core.people.account.EmailAddress;

/**
 * What the courier needs to know of its surroundings.
 *
 * @param from the address that mails come from
 * @param domains where codes may be mailed to; asked once more when a mail is sent
 * @param contact how the reader reaches an administrator; may be empty
 */
public record MailSetup(EmailAddress from, MailDomains domains, String contact) {}
