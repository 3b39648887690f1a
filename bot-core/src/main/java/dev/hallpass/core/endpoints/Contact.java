package dev.hallpass.core.endpoints;

import java.time.ZoneId;
import java.util.List;

import dev.hallpass.engine.terms.UserName;

/**
 * What an endpoint says of itself at every contact.
 *
 * @param zone its time zone now
 * @param users who works there as far as it knows: a proposal, which gives it no key
 * @param devices what is attached
 */
public record Contact(ZoneId zone, List<UserName> users, List<ReportedDevice> devices) {
    /** The most users that one contact may name. */
    public static final int MOST_USERS = 16;

    /** The most devices that one contact may name. */
    public static final int MOST_DEVICES = 64;

    /** @throws IllegalArgumentException when there are more users or devices than that */
    public Contact {
        users = users.stream().distinct().toList();
        devices = List.copyOf(devices);
        if (users.size() > MOST_USERS || devices.size() > MOST_DEVICES) {
            throw new IllegalArgumentException("a contact names at most 16 users and 64 devices");
        }
    }
}
