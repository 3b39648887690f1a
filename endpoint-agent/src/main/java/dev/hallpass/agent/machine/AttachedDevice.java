package dev.hallpass.agent.machine;

import dev.hallpass.engine.code.DeviceCode;

/**
 * A device that is plugged in, as it describes itself.
 *
 * @param name what it calls itself; may be empty
 * @param vid vendor, 4 hex digits, lower case
 * @param pid product, 4 hex digits, lower case
 * @param serial its serial number; empty where it has none, and then it shares its code with its model
 */
public record AttachedDevice(String name, String vid, String pid, String serial) {
    /**
     * Its public short name.
     *
     * @return the device code of vendor, product and serial number
     */
    public DeviceCode code() {
        return DeviceCode.of(vid, pid, serial);
    }

    static boolean isIdentifier(String text) {
        return text.matches("[0-9a-f]{4}");
    }
}
