package dev.hallpass.agent.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine calls itself. */
public final class HostName {
    private HostName() {}

    /**
     * Reads the name.
     *
     * @param system the root of the system's files
     * @return the kernel's host name on Linux, else what the network knows of it; never empty
     */
    public static String read(Path system) {
        try {
            String name =
                    Files.readString(system.resolve("proc/sys/kernel/hostname")).strip();
            return name.isEmpty() ? network() : name;
        } catch (IOException notLinux) {
            return network();
        }
    }

    private static String network() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "computer";
        }
    }
}
