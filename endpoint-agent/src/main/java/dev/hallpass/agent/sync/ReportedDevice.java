package dev.hallpass.agent.sync;

import dev.hallpass.agent.machine.AttachedDevice;

/**
 * An attached device as it is reported.
 *
 * @param name what it calls itself; may be empty
 * @param vid vendor, 4 lower-case hex digits
 * @param pid product, 4 lower-case hex digits
 * @param serial its serial number; may be empty
 */
public record ReportedDevice(String name, String vid, String pid, String serial) {
    /**
     * The report of a device.
     *
     * @param device what is attached
     * @return what is reported of it
     */
    public static ReportedDevice of(AttachedDevice device) {
        return new ReportedDevice(device.name(), device.vid(), device.pid(), device.serial());
    }
}
