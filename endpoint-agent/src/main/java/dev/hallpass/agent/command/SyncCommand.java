package dev.hallpass.agent.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.sync.Contacted;
import dev.hallpass.agent.wording.Sentence;
import picocli.CommandLine.Command;

/** {@code sync}: every contact after the first. */
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {
    private final AgentCommand agent;

    SyncCommand(AgentCommand agent) {
        this.agent = agent;
    }

    @Override
    public Integer call() {
        return agent.run(SyncCommand::sync);
    }

    private static int sync(Session session) throws IOException {
        List<AttachedDevice> attached = session.attached();
        Contacted contacted = session.syncComputer().sync(session.report(attached));
        if (contacted instanceof Contacted.TakenIn) {
            session.announce(attached);
        }
        return session.printer().print(reply(contacted, session));
    }

    private static Reply reply(Contacted contacted, Session session) throws IOException {
        if (contacted instanceof Contacted.TakenIn takenIn) {
            int waiting = takenIn.standing().state().correspondence().reports().size();
            Sentence done = Sentence.of(
                    "sync.done", takenIn.standing().bundle().computer().name());
            return waiting == 0 ? Reply.done(done) : Reply.done(done, Sentence.of("sync.waiting", waiting));
        }
        if (contacted instanceof Contacted.Refused refused) {
            return new Refusals(session.zone()).reply(refused.refusal());
        }
        return Reply.failed(null, ((Contacted.Failed) contacted).why(), null);
    }
}
