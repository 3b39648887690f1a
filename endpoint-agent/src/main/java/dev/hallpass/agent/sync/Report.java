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
    /** Copies the lists. */
    public Report {
        users = List.copyOf(users);
        devices = List.copyOf(devices);
    }

    List<String> userNames() {
        return users.stream().map(UserName::value).toList();
    }

    List<ReportedDevice> reportedDevices() {
        return devices.stream().map(ReportedDevice::of).toList();
    }
}
