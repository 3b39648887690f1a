package dev.hallpass.agent.command;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.redeem.Standing;
import dev.hallpass.engine.redeem.TransferLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code count}: what a watcher of file transfers calls. */
@Command(name = "count")
final class CountCommand implements Callable<Integer> {
    private final AgentCommand agent;

    @Parameters(paramLabel = "BYTES", descriptionKey = "bytes")
    private long bytes;

    CountCommand(AgentCommand agent) {
        this.agent = agent;
    }

    @Override
    public Integer call() {
        if (bytes < 0) {
            throw agent.wrongUsage(agent.wording().say("usage.bytes"));
        }
        return agent.run(this::count);
    }

    /** Counted in any case; refused tells the watcher that transfers are blocked from here on. */
    private int count(Session session) throws IOException {
        Answer<Standing> answer = session.endpoint().count(bytes);
        Refusals refusals = new Refusals(session.zone());
        if (answer instanceof Answer.Refused<Standing> refused) {
            return session.printer().print(refusals.reply(refused.refusal()));
        }
        Standing standing = ((Answer.Done<Standing>) answer).value();
        Optional<Instant> until = standing.transferLimitReachedUntil();
        return session.printer()
                .print(until.map(end -> refusals.reply(new Refusal.TransferLimitReached(end)))
                        .orElseGet(() -> counted(standing)));
    }

    private static Reply counted(Standing standing) {
        long so = standing.state().transfers().bytes();
        TransferLimit limit = standing.bundle().rules().transferLimit();
        return Reply.done(
                limit.enabled() ? Sentence.of("count.of", so, limit.bytes()) : Sentence.of("count.unlimited", so));
    }
}
