package dev.hallpass.agent.machine;

import java.io.IOException;
import java.util.List;

/** Where the agent learns what is plugged in: the kernel, or a file that replaces it. */
public interface Devices {
    /**
     * The devices attached now.
     *
     * @return them in a stable order; empty where none is attached
     * @throws IOException when they cannot be read or understood; its message names the place
     */
    List<AttachedDevice> attached() throws IOException;
}
