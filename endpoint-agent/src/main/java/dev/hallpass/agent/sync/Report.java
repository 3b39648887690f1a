package dev.hallpass.agent.sync;

import java.time.ZoneId;
import java.util.List;

import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.engine.terms.UserName;

/**
 * What a machine tells of itself at every contact.
 *
 * @param zone its time zone
 * @param users who is logged in
 * @param devices what is attached
 */
public record Report(ZoneId zone, List<UserName> users, List<AttachedDevice> devices) {
    private static final int MOST_USERS = 16;
    private static final int MOST_DEVICES = 64;

    /** Keeps as many as a server takes: the first 16 users and 64 devices, without what no text can hold (NUL). */
    public Report {
        users = users.stream().limit(MOST_USERS).toList();
        devices = devices.stream()
                .filter(device -> (device.name() + device.serial()).indexOf('\0') < 0)
                .limit(MOST_DEVICES)
                .toList();
    }

    List<String> userNames() {
        return users.stream().map(UserName::value).toList();
    }

    List<ReportedDevice> reportedDevices() {
        return devices.stream().map(ReportedDevice::of).toList();
    }
}
