package dev.hallpass.agent.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Endpoint;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code end}: gives access back early. */
@Command(name = "end")
final class EndCommand implements Callable<Integer> {
    private final AgentCommand agent;

    @Parameters(arity = "0..1", paramLabel = "GRANT", descriptionKey = "grant")
    private @Nullable Integer number;

    EndCommand(AgentCommand agent) {
        this.agent = agent;
    }

    @Override
    public Integer call() {
        return agent.run(this::end);
    }

    private int end(Session session) throws IOException {
        List<AttachedDevice> attached = session.attached();
        Endpoint endpoint = session.endpoint();
        Answer<Standing> look = endpoint.look(session.here(attached));
        if (look instanceof Answer.Refused<Standing> refused) {
            return session.printer().print(new Refusals(session.zone()).reply(refused.refusal()));
        }
        List<Grant> live = ((Answer.Done<Standing>) look)
                .value().state().grants().all().stream().filter(Grant::isLive).toList();
        Optional<Grant> chosen = number != null
                ? live.stream().filter(grant -> number.equals(grant.number())).findFirst()
                : Optional.of(live).filter(all -> all.size() == 1).map(all -> all.get(0));
        if (chosen.isEmpty()) {
            session.announce(attached);
            return session.printer().print(notFound(live));
        }
        return giveBack(session, chosen.get(), attached);
    }

    private static int giveBack(Session session, Grant chosen, List<AttachedDevice> attached) throws IOException {
        Answer<Optional<Grant>> answer = session.endpoint().giveBack(chosen.number());
        if (answer instanceof Answer.Refused<Optional<Grant>> refused) {
            return session.printer().print(new Refusals(session.zone()).reply(refused.refusal()));
        }
        session.announce(attached);
        Optional<Grant> ended = ((Answer.Done<Optional<Grant>>) answer).value();
        return session.printer().print(ended.map(EndCommand::ended).orElseGet(() -> notFound(List.of())));
    }

    private static Reply ended(Grant grant) {
        return new Reply(
                Reply.Outcome.DONE,
                null,
                Sentence.of("end.done", Words.opens(grant.opening())),
                Sentence.of("end.done.next"),
                Words.fields(grant));
    }

    private static Reply notFound(List<Grant> live) {
        if (live.isEmpty()) {
            return Reply.refused(null, Sentence.of("end.nothing"), Sentence.of("end.nothing.next"));
        }
        String numbers =
                live.stream().map(grant -> Integer.toString(grant.number())).collect(Collectors.joining(", "));
        return Reply.refused(null, Sentence.of("end.which", numbers), Sentence.of("end.which.next"));
    }
}
