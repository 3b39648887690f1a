package dev.hallpass.engine.redeem;

import java.util.List;

import dev.hallpass.engine.terms.UserName;

/**
 * What is around when a code is typed: it goes into the check, and so bounds what a guess can hit.
 *
 * @param devices the attached devices; of more than 64 the first 64
 * @param users who is logged in; of more than 16 the first 16
 */
public record Surroundings(List<Device> devices, List<UserName> users) {
    /** How many attached devices are looked at. */
    public static final int MOST_DEVICES = 64;
    /** How many users are looked at. */
    public static final int MOST_USERS = 16;

    /** Drops what appears twice, then what is beyond the bounds. */
    public Surroundings {
        devices = devices.stream().distinct().limit(MOST_DEVICES).toList();
        users = users.stream().distinct().limit(MOST_USERS).toList();
    }
}
