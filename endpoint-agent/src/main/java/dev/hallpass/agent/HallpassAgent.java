package dev.hallpass.agent;

import dev.hallpass.agent.command.CommandLineRunner;
import dev.hallpass.agent.command.Outside;

/** The agent of a protected computer, as a program. */
public final class HallpassAgent {
    private HallpassAgent() {}

    /**
     * Runs one command and ends with its exit code: 0 opened, waiting or done, 1 failed, 2 refused, 64 wrong usage.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(new CommandLineRunner(Outside.real()).run(args));
    }
}
