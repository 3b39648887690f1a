package dev.hallpass.core.people.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What a platform's directory says of an account just now; the e-mail address only when the platform verified it. */
public record Profile(Account account, String name, Optional<EmailAddress> verifiedEmail, ZoneId zone, Locale locale) {}
