package dev.hallpass.agent.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hallpass.agent.command.Session.UnreadableDevices;
import dev.hallpass.agent.machine.Devices;
import dev.hallpass.agent.machine.KernelClock;
import dev.hallpass.agent.machine.ListedDevices;
import dev.hallpass.agent.machine.LoggedInUsers;
import dev.hallpass.agent.machine.NamedUsers;
import dev.hallpass.agent.machine.SysfsDevices;
import dev.hallpass.agent.machine.Users;
import dev.hallpass.agent.state.StateFolder;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.agent.wording.Wording;
import dev.hallpass.engine.redeem.Clocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The word {@code hallpass-agent} itself: the options that every command takes, before or after its name. */
@Command(
        name = "hallpass-agent",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = AgentCommand.Version.class)
final class AgentCommand implements Runnable {
    private static final String DEFAULT_FOLDER = ".hallpass-agent";

    private final Outside outside;
    private final Wording wording;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--state", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path state;

    @Option(names = "--devices", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path devices;

    @Option(names = "--users", paramLabel = "NAME", split = ",", scope = ScopeType.INHERIT)
    private @Nullable List<String> users;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    AgentCommand(Outside outside, Wording wording) {
        this.outside = outside;
        this.wording = wording;
    }

    @Override
    public void run() {
        throw wrongUsage(wording.say("usage.no-command"));
    }

    Outside outside() {
        return outside;
    }

    Wording wording() {
        return wording;
    }

    boolean json() {
        return json;
    }

    /** Does a command's work; what the machine or the disk did not do becomes an answer. */
    int run(Work work) {
        Printer printer = new Printer(this);
        Session session = session(printer);
        if (state == null) {
            printer.aside(Sentence.of("note.demonstration", session.folder().path()));
        }
        try {
            return work.in(session);
        } catch (UnreadableDevices unreadable) {
            return printer.print(Reply.failed(
                    null, Sentence.of("devices.unreadable", said(unreadable)), Sentence.of("devices.unreadable.next")));
        } catch (IOException failed) {
            return printer.print(Reply.failed(
                    "state-damaged", Sentence.of("disk.failed", said(failed)), Sentence.of("disk.failed.next")));
        }
    }

    private Session session(Printer printer) {
        Path system = outside.system();
        Devices attached =
                devices != null ? new ListedDevices(devices) : new SysfsDevices(system.resolve("sys/bus/usb/devices"));
        Path folder = state != null ? state : outside.home().resolve(DEFAULT_FOLDER);
        Clocks clocks = new Clocks(outside.clock(), new KernelClock(system, outside.clock()));
        return new Session(outside, StateFolder.at(folder), attached, present(system), clocks, printer);
    }

    private Users present(Path system) {
        if (users == null) {
            return new LoggedInUsers(system.resolve("run"), outside.account());
        }
        try {
            return new NamedUsers(users);
        } catch (IllegalArgumentException noUser) {
            throw wrongUsage(wording.say("usage.users", String.valueOf(noUser.getMessage())));
        }
    }

    private static String said(IOException failed) {
        String message = String.valueOf(failed.getMessage());
        return failed instanceof AccessDeniedException ? message + ": access denied" : message;
    }

    ParameterException wrongUsage(String sentence) {
        CommandSpec own = spec;
        if (own == null) {
            throw new IllegalStateException("not run from a command line");
        }
        return new ParameterException(own.commandLine(), sentence);
    }

    /** The version that the jar's manifest names. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {number()};
        }

        static String number() {
            String version = AgentCommand.class.getPackage().getImplementationVersion();
            return version != null ? version : "development";
        }
    }
}
