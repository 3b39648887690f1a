package dev.hallpass.core.endpoints;

import java.util.Locale;

import dev.hallpass.engine.code.DeviceCode;

/**
 * A device that an endpoint reports as attached.
 *
 * @param name what it calls itself; may be empty
 * @param vid the USB vendor id: four lower-case hex digits
 * @param pid the USB product id: four lower-case hex digits
 * @param serial as the device reports it; empty when it has none
 */
public record ReportedDevice(String name, String vid, String pid, String serial) {
    /** The characters that a name or serial number may have. */
    public static final int LONGEST = 255;

    /** @throws IllegalArgumentException with a sentence when a part cannot be that */
    public ReportedDevice {
        if (name.length() > LONGEST || serial.length() > LONGEST) {
            throw new IllegalArgumentException("a device's name and serial have at most 255 characters");
        }
        vid = vid.toLowerCase(Locale.ROOT);
        pid = pid.toLowerCase(Locale.ROOT);
        DeviceCode.of(vid, pid, serial);
    }

    /** The code by which people name it. */
    public DeviceCode code() {
        return DeviceCode.of(vid, pid, serial);
    }
}
