package dev.hallpass.core.conversation.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.terms.UserName;

/**
 * What an option for an end user carries: the name, or where a platform would not give it back whole, a short reference
 * to it. Who keeps no form any more can still read one: it is looked up among the names that begin alike.
 */
final class UserValues {
    /** A platform gives a value back only up to this length, in UTF-16 units. */
    static final int LONGEST = 75;

    /** No option's value begins like this unless it is a reference. */
    private static final String MARK = "!";

    private static final int DIGEST_BYTES = 18;
    private static final int BEGINNING = 40;
    private static final int MOST_ALIKE = 500;

    private final Registry registry;

    UserValues(Registry registry) {
        this.registry = registry;
    }

    static String of(UserName name) {
        String value = name.value();
        if (value.length() <= LONGEST && !value.startsWith(MARK)) {
            return value;
        }
        return MARK + digest(value) + MARK + beginning(value);
    }

    /**
     * The name that an option stood for.
     *
     * @param before whom the form named before: they need not be registered
     * @return empty when nobody known has that name
     */
    Optional<UserName> read(String value, Optional<UserName> before) {
        if (!value.startsWith(MARK)) {
            return name(value);
        }
        Optional<UserName> same = before.filter(name -> of(name).equals(value));
        return same.isPresent() ? same : registered(value);
    }

    /**
     * What came back from a form, with the end user's name in place of what the option carried.
     *
     * @param before what stood in the form
     */
    IssueEntries named(IssueEntries cameBack, Optional<IssueEntries> before) {
        Optional<String> name = cameBack.form()
                .value(IssueEntries.USER)
                .flatMap(value -> read(value, before.flatMap(IssueEntries::user)))
                .map(UserName::value);
        return cameBack.without(IssueEntries.USER).with(IssueEntries.USER, name);
    }

    private Optional<UserName> registered(String reference) {
        String beginning = reference.substring(reference.indexOf(MARK, MARK.length()) + 1);
        return registry.searchEndUsers(beginning, MOST_ALIKE).stream()
                .map(EndUser::name)
                .filter(name -> of(name).equals(reference))
                .findFirst();
    }

    private static Optional<UserName> name(String typed) {
        try {
            return Optional.of(UserName.of(typed));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /** Whole code points only. */
    private static String beginning(String name) {
        int end = Math.min(BEGINNING, name.length());
        boolean halved = end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
        return name.substring(0, halved ? end - 1 : end);
    }

    private static String digest(String name) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
