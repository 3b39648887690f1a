package dev.hallpass.core.endpoints.http;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

/** By which address a caller's acts are counted. */
final class Address {
    private static final int GROUPS_OF_A_NETWORK = 4;

    private Address() {}

    /** An IPv4 address as it is; of an IPv6 address the network of 64 bits, within which one machine has them all. */
    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return groups.length < 2 * GROUPS_OF_A_NETWORK
                ? address
                : String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_NETWORK)) + "::/64";
    }
}
