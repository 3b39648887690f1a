package dev.hallpass.agent.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.hallpass.agent.hook.Announcer;
import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.machine.HostName;
import dev.hallpass.agent.state.BearerToken;
import dev.hallpass.agent.sync.Contacted;
import dev.hallpass.agent.sync.EnrolComputer;
import dev.hallpass.agent.sync.ServerAddress;
import dev.hallpass.agent.sync.ServerClient;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.Standing;
import dev.hallpass.engine.redeem.StateStore.Load;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code enrol}: first contact. */
@Command(name = "enrol")
final class EnrolCommand implements Callable<Integer> {
    private final AgentCommand agent;

    @Option(names = "--server", paramLabel = "URL", required = true)
    private String server = "";

    @Option(names = "--token", paramLabel = "T")
    private @Nullable String token;

    EnrolCommand(AgentCommand agent) {
        this.agent = agent;
    }

    @Override
    public Integer call() {
        ServerAddress address = ServerAddress.read(server)
                .orElseThrow(() -> agent.wrongUsage(agent.wording().say("server.address", server)));
        return agent.run(session -> enrol(session, address));
    }

    private int enrol(Session session, ServerAddress address) throws IOException {
        BearerToken oneTime = oneTime(session);
        List<AttachedDevice> attached = session.attached();
        List<Grant> open = openBefore(session);
        Contacted contacted = new EnrolComputer(
                        new ServerClient(),
                        session.folder(),
                        session.clocks(),
                        session.outside().random())
                .enrol(
                        address,
                        oneTime,
                        HostName.read(session.outside().system()),
                        session.report(attached),
                        AgentCommand.Version.number());
        if (contacted instanceof Contacted.TakenIn takenIn) {
            close(session, open, takenIn.standing(), attached);
        }
        return session.printer().print(reply(contacted));
    }

    private BearerToken oneTime(Session session) {
        try {
            String typed = token != null ? token : new Question(session).ask("enrol.token");
            return BearerToken.of(typed);
        } catch (IllegalArgumentException noToken) {
            throw agent.wrongUsage(agent.wording().say("enrol.no-token"));
        }
    }

    /** What the endpoint that was here before had opened: nobody else remembers it once its state is gone. */
    private static List<Grant> openBefore(Session session) throws IOException {
        return session.store().look() instanceof Load.Loaded loaded
                ? loaded.state().grants().all().stream()
                        .filter(grant -> grant.status().phase() == Grant.Phase.OPEN)
                        .toList()
                : List.of();
    }

    private static void close(Session session, List<Grant> open, Standing standing, List<AttachedDevice> attached) {
        Announcer announcer = session.announcer();
        announcer.tellEnd(open, standing, attached).forEach(session.printer()::note);
    }

    private static Reply reply(Contacted contacted) {
        if (contacted instanceof Contacted.TakenIn takenIn) {
            return Reply.done(
                    Sentence.of(
                            "enrol.done", takenIn.standing().bundle().computer().name()),
                    Sentence.of("enrol.done.next"));
        }
        Sentence why = contacted instanceof Contacted.Failed failed ? failed.why() : Sentence.of("server.handed-over");
        return Reply.failed(null, why, null);
    }
}
