package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.dialogue.Understanding.Understood;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Scope;

/** The talk that issues a code: a complete command issues at once, anything less opens the form filled in. */
public final class IssueDialogue implements Dialogue {
    private final Wording wording;
    private final IssueRules rules;
    private final Understanding understanding;
    private final IssueTalk talk;
    private final IssueSessions sessions;
    private final IssueOptions options;
    private final String contact;

    public IssueDialogue(Bearings bearings, Wording wording, IssueRules rules, Sessions sessions, Issuing issuing) {
        Describing describing = bearings.describing();
        this.wording = wording;
        this.rules = rules;
        this.contact = bearings.contact();
        this.sessions = new IssueSessions(sessions);
        this.options = new IssueOptions(bearings.registry(), describing, rules, Naming.WITHIN_REACH);
        this.understanding = new Understanding(bearings.registry(), describing, rules, Naming.WITHIN_REACH);
        this.talk = new IssueTalk(bearings, new IssueForm(rules, options, describing), this.sessions, issuing);
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        Occasion occasion = Occasion.of(inbound, hearing, wording);
        if (hearing.command().isPresent()) {
            return command(hearing.command().get(), occasion);
        }
        return inbound instanceof Inbound.Pressed pressed ? pressed(pressed, occasion) : form(inbound, occasion);
    }

    private Optional<Answer> command(Command command, Occasion occasion) {
        if (command instanceof Command.OpenForm open && mayIssue(occasion)) {
            return Optional.of(talk.form()
                    .fillIn(
                            understanding.understand(Optional.empty(), Optional.empty(), open.terms(), occasion),
                            occasion));
        }
        if (command instanceof Command.Issue issue) {
            Understood understood =
                    understanding.understand(Optional.of(issue.scope()), issue.device(), issue.terms(), occasion);
            return Optional.of(talk.issueOrFillIn(understood, occasion));
        }
        return Optional.empty();
    }

    private boolean mayIssue(Occasion occasion) {
        return rules.mayIssue(occasion.by()) instanceof Verdict.Permitted;
    }

    private Answer howToAsk(Occasion occasion) {
        return new Answer.Say(occasion.voice().message("ask.how", contact));
    }

    private Optional<Answer> pressed(Inbound.Pressed pressed, Occasion occasion) {
        Optional<Supplier<Answer>> opening = switch (pressed.action()) {
            case Actions.CORRECT -> Optional.of(() -> talk.form().openAgain(new FormRef(pressed.value()), occasion));
            case Actions.NEW ->
                Optional.of(() -> talk.form().fillIn(new Understood(IssueEntries.NONE, List.of()), occasion));
            case Actions.ISSUE_FOR_COMPUTER ->
                Optional.of(() -> fillIn(IssueEntries.COMPUTER, pressed.value(), occasion));
            case Actions.ISSUE_FOR_DEVICE -> Optional.of(() -> fillIn(IssueEntries.DEVICE, pressed.value(), occasion));
            default -> Optional.empty();
        };
        return opening.map(open -> mayIssue(occasion) ? open.get() : howToAsk(occasion));
    }

    /** What a button carries may be forged: it is read like what comes back from the form. */
    private Answer fillIn(String field, String value, Occasion occasion) {
        IssueEntries entries = IssueEntries.NONE.with(field, value);
        boolean device = entries.device().map(DeviceCode::symbols).isPresent();
        IssueEntries whole = device ? entries.with(IssueEntries.SCOPE, Scope.DEVICE.name()) : entries;
        return talk.form().fillIn(new Understood(whole, List.of()), occasion);
    }

    private Optional<Answer> form(Inbound inbound, Occasion occasion) {
        if (inbound instanceof Inbound.Submitted submitted && sessions.hold(submitted.form())) {
            return Optional.of(talk.submitted(submitted, occasion));
        }
        if (inbound instanceof Inbound.Changed changed && sessions.hold(changed.form())) {
            return Optional.of(talk.form().changed(changed, occasion));
        }
        if (inbound instanceof Inbound.Suggest suggest && sessions.hold(suggest.form())) {
            return Optional.of(suggest(suggest, occasion));
        }
        if (inbound instanceof Inbound.Dismissed dismissed && sessions.hold(dismissed.form())) {
            sessions.close(dismissed.form(), occasion.by());
            return Optional.of(new Answer.Quiet());
        }
        return Optional.empty();
    }

    private Answer suggest(Inbound.Suggest suggest, Occasion occasion) {
        if (!mayIssue(occasion)) {
            return new Answer.Propose(List.of());
        }
        IssueEntries entries = sessions.find(suggest.form(), occasion.by()).orElse(IssueEntries.NONE);
        return new Answer.Propose(options.propose(suggest.field(), suggest.typed(), entries, occasion));
    }
}
