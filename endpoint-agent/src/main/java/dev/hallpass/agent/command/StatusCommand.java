package dev.hallpass.agent.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Standing;
import picocli.CommandLine.Command;

/** {@code status}: how this endpoint stands. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final AgentCommand agent;

    StatusCommand(AgentCommand agent) {
        this.agent = agent;
    }

    @Override
    public Integer call() {
        return agent.run(StatusCommand::status);
    }

    private static int status(Session session) throws IOException {
        List<AttachedDevice> attached = session.attached();
        Answer<Standing> look = session.endpoint().look(session.here(attached));
        if (look instanceof Answer.Refused<Standing> refused) {
            return session.printer().print(new Refusals(session.zone()).reply(refused.refusal()));
        }
        Standing standing = ((Answer.Done<Standing>) look).value();
        session.announce(attached);
        StatusSheet sheet = new StatusSheet(standing, session.zone());
        return session.printer()
                .print(
                        Reply.done(Sentence.of(
                                "status.computer", standing.bundle().computer().name())),
                        "status",
                        sheet.json(),
                        sheet.sentences().stream().map(session.printer().wording()::say));
    }
}
