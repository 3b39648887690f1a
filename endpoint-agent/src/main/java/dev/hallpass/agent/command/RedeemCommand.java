package dev.hallpass.agent.command;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.Redemption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code redeem}: spends a code. */
@Command(name = "redeem")
final class RedeemCommand implements Callable<Integer> {
    private final AgentCommand agent;

    /** Several words, so that nobody has to put the groups of a code in quotes. */
    @Parameters(arity = "0..*", paramLabel = "CODE", descriptionKey = "code")
    private List<String> groups = List.of();

    RedeemCommand(AgentCommand agent) {
        this.agent = agent;
    }

    @Override
    public Integer call() {
        return agent.run(this::redeem);
    }

    private int redeem(Session session) throws IOException {
        List<AttachedDevice> attached = session.attached();
        String typed = groups.isEmpty() ? new Question(session).ask("redeem.code") : String.join(" ", groups);
        readBack(session, typed);
        Redemption redemption = session.redeemer().redeem(typed, session.here(attached));
        if (redemption instanceof Redemption.Refused refused) {
            return session.printer().print(new Refusals(session.zone()).reply(refused.refusal()));
        }
        session.announce(attached);
        return session.printer().print(opened(((Redemption.Opened) redemption).grant(), session));
    }

    /** What was heard, group by group, so that a person can compare; nothing where it cannot be a code. */
    private static void readBack(Session session, String typed) {
        if (OfflineCode.read(typed) instanceof Reading.Right<OfflineCode> right) {
            session.printer().aside(Sentence.of("redeem.read", right.value().symbols()));
        }
    }

    private static Reply opened(Grant grant, Session session) throws IOException {
        boolean waits = grant.status().phase() == Grant.Phase.WAITING;
        ZoneId zone = session.zone();
        Instant now = grant.status().since();
        return new Reply(
                waits ? Reply.Outcome.WAITING : Reply.Outcome.OPENED,
                null,
                Sentence.of(
                        waits ? "redeem.waiting" : "redeem.opened",
                        Words.opens(grant.opening()),
                        Words.stage(grant, now, zone)),
                Sentence.of("redeem.next", grant.number()),
                Words.fields(grant));
    }
}
