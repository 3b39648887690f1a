package dev.hallpass.agent.command;

import java.io.PrintWriter;

import dev.hallpass.agent.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The door to the command line: reads the words of one call, runs the command that they name, gives its exit code. */
public final class CommandLineRunner {
    /** The exit code of wrong usage: EX_USAGE of sysexits(3). */
    public static final int USAGE = 64;

    private final Outside outside;

    /**
     * A command line that touches this outside.
     *
     * @param outside everything outside that a command touches
     */
    public CommandLineRunner(Outside outside) {
        this.outside = outside;
    }

    /**
     * Runs one command.
     *
     * @param args its words
     * @return 0 opened, waiting or done · 1 failed · 2 refused · 64 wrong usage
     */
    public int run(String... args) {
        Wording wording = Wording.of(outside.locale());
        return line(new AgentCommand(outside, wording))
                .setResourceBundle(wording.bundle())
                .setOut(new PrintWriter(outside.out(), true))
                .setErr(new PrintWriter(outside.err(), true))
                .setParameterExceptionHandler(CommandLineRunner::wrongUsage)
                .execute(args);
    }

    private static CommandLine line(AgentCommand agent) {
        return new CommandLine(agent)
                .addSubcommand(new EnrolCommand(agent))
                .addSubcommand(new SyncCommand(agent))
                .addSubcommand(new DevicesCommand(agent))
                .addSubcommand(new RequestCommand(agent))
                .addSubcommand(new RedeemCommand(agent))
                .addSubcommand(new StatusCommand(agent))
                .addSubcommand(new EndCommand(agent))
                .addSubcommand(new CountCommand(agent))
                .addSubcommand(new RunCommand(agent));
    }

    private static int wrongUsage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.usage(command.getErr());
        return USAGE;
    }
}
