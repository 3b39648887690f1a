package dev.hallpass.engine.redeem;

import java.util.List;

import dev.hallpass.engine.code.DeviceCode;

/**
 * What this computer may do without any code: the setting {@code endpoint.policy}.
 *
 * @param devices whether any device may be used
 * @param allowedDevices devices that may be used even where devices are blocked
 * @param transfers whether files may be transferred
 */
public record Policy(Rule devices, List<DeviceCode> allowedDevices, Rule transfers) {
    /** The default: nothing without a code. */
    public static final Policy BLOCK_ALL = new Policy(Rule.BLOCK, List.of(), Rule.BLOCK);

    /** The two things a policy can say. */
    public enum Rule {
        /** Only by a code. */
        BLOCK,
        /** At any time. */
        ALLOW
    }

    /** Keeps a copy of the list. */
    public Policy {
        allowedDevices = List.copyOf(allowedDevices);
    }

    boolean allowsDevice(DeviceCode device) {
        return devices == Rule.ALLOW || allowedDevices.contains(device);
    }

    boolean allowsTransfers() {
        return transfers == Rule.ALLOW;
    }
}
