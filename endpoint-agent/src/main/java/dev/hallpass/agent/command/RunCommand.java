package dev.hallpass.agent.command;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

import dev.hallpass.agent.wording.Sentence;
import picocli.CommandLine.Command;

/** {@code run}: stays up and keeps the machine as its grants say. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final AgentCommand agent;

    RunCommand(AgentCommand agent) {
        this.agent = agent;
    }

    @Override
    public Integer call() {
        return agent.run(RunCommand::run);
    }

    /** Until the process is stopped; whatever it was doing then is done again by the next one. */
    private static int run(Session session) throws IOException {
        Watch watch = new Watch(session);
        if (session.bundle().isEmpty()) {
            return session.printer().print(watch.look());
        }
        session.printer().aside(Sentence.of("run.up"));
        try {
            while (!Thread.currentThread().isInterrupted()) {
                watch.tick();
                Thread.sleep(TICK.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return session.printer().print(Reply.done(Sentence.of("run.stopped")));
    }
}
