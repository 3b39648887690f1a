package dev.hallpass.agent.command;

import java.io.IOException;

/** What one command does in a session. */
@FunctionalInterface
interface Work {
    /**
     * Does it.
     *
     * @return the exit code
     */
    int in(Session session) throws IOException;
}
