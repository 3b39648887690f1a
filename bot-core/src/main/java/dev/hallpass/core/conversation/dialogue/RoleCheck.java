package dev.hallpass.core.conversation.dialogue;

import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Availability;
import dev.hallpass.core.conversation.command.CommandEntry;
import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.IssueRefusal;
import dev.hallpass.core.issuing.RefusalTrail;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.policy.Verdict;

/**
 * Refuses what the command table gives to others, before any other dialogue hears of it. What an act concerns is asked
 * again by its use case. Refusals are audited as often as the person's own budget of codes allows.
 */
public final class RoleCheck implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final IssueRules rules;
    private final RefusalTrail trail;
    private final Clock clock;

    public RoleCheck(Bearings bearings, Wording wording, IssueRules rules, RefusalTrail trail) {
        this.wording = wording;
        this.refusals = bearings.refusals();
        this.rules = rules;
        this.trail = trail;
        this.clock = bearings.clock();
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command()
                .map(command -> CommandTable.of(command.verb()))
                .flatMap(entry -> check(entry, hearing));
    }

    private Optional<Answer> check(CommandEntry entry, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        Verdict verdict = entry.needs()
                .map(permission -> rules.policy().mayAnywhere(hearing.person(), permission))
                .orElseGet(Verdict.Permitted::new);
        if (!(verdict instanceof Verdict.Permitted)) {
            keep(entry, hearing);
            return Optional.of(said(refusals.verdict(verdict, voice), voice));
        }
        boolean off = entry.availability() == Availability.TRANSFER_LIMIT_ON && !rules.limitResetIsOn();
        return off
                ? Optional.of(said(refusals.text(new IssueRefusal.LimitResetOff(), voice), voice))
                : Optional.empty();
    }

    private void keep(CommandEntry entry, Hearing hearing) {
        PersonId person = hearing.person().id();
        trail.keepDenial(
                person,
                new AuditEntry(
                        clock.instant(),
                        new Actor.Human(person),
                        Act.RUN_COMMAND,
                        "command " + entry.name(),
                        "not-permitted",
                        Optional.empty(),
                        hearing.origin()));
    }

    private static Answer said(Text text, Voice voice) {
        return new Answer.Say(voice.message(text));
    }
}
