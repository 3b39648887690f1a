package dev.hallpass.agent.sync;

import java.util.List;

/**
 * Who asks to be enrolled.
 *
 * @param computerName what this machine calls itself
 * @param timeZone its zone, as in the tz database
 * @param users who works here, canonical; a proposal, no more
 * @param devices what is attached
 * @param agentVersion which agent asks
 */
public record EnrolBody(
        String computerName, String timeZone, List<String> users, List<ReportedDevice> devices, String agentVersion) {
    /** Copies the lists. */
    public EnrolBody {
        users = List.copyOf(users);
        devices = List.copyOf(devices);
    }
}
