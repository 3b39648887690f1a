package dev.hallpass.core.issuing;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.hallpass.core.people.account.EmailAddress;

/** The domains that codes may be mailed to. A domain does not stand for its subdomains; none at all means no mail. */
public final class MailDomains {
    private final SortedSet<String> allowed;

    /** @param allowed such as {@code example.org}, in any case */
    public MailDomains(Collection<String> allowed) {
        this.allowed = allowed.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In alphabetical order, lower case. */
    public SortedSet<String> allowed() {
        return new TreeSet<>(allowed);
    }

    /** Whether a code may be mailed there. */
    public boolean permit(EmailAddress address) {
        return allowed.contains(address.domain());
    }
}
