package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Availability;
import dev.hallpass.core.conversation.command.CommandEntry;
import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.IssueRefusal;
import dev.hallpass.core.policy.Verdict;

/**
 * Refuses what the command table gives to others, before any other dialogue hears of it. What an act concerns is asked
 * again by its use case. Refusals are audited as often as the person's own budget of codes allows.
 */
public final class RoleCheck implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final IssueRules rules;
    private final Denials denials;

    public RoleCheck(Bearings bearings, Wording wording, IssueRules rules, Denials denials) {
        this.wording = wording;
        this.refusals = bearings.refusals();
        this.rules = rules;
        this.denials = denials;
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
            denials.keep(Denials.Denied.ofTalk("command " + entry.name(), "not-permitted"), hearing);
            return Optional.of(said(refusals.verdict(verdict, voice), voice));
        }
        boolean off = entry.availability() == Availability.TRANSFER_LIMIT_ON && !rules.limitResetIsOn();
        return off
                ? Optional.of(said(refusals.text(new IssueRefusal.LimitResetOff(), voice), voice))
                : Optional.empty();
    }

    private static Answer said(Text text, Voice voice) {
        return new Answer.Say(voice.message(text));
    }
}
