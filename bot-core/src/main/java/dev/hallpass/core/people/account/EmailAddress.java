package dev.hallpass.core.people.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, one addr-spec of RFC 5322 without comments or quoting, at most 254 characters (RFC 5321). The
 * whole address is compared in lower case, as directories do.
 */
public record EmailAddress(String value) {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final int LONGEST = 254;

    /** @throws IllegalArgumentException when the text is no address */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Whether the text can be an address at all. */
    public static boolean isOne(String text) {
        return text.strip().length() <= LONGEST && ADDRESS.matcher(text.strip()).matches();
    }

    /** The part behind the at sign, lower case. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
