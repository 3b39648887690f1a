package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.requests.RequestId;
import dev.hallpass.core.requests.WithdrawRequest;

/**
 * The talk that asks for a code: a complete command asks at once, anything less opens the form filled in. The bare
 * {@code /otp} of people who may not issue is this talk too.
 */
public final class RequestDialogue implements Dialogue {
    static final String KIND = "request";

    private final Wording wording;
    private final IssueRules rules;
    private final Understanding understanding;
    private final RequestTalk talk;
    private final IssueSessions sessions;
    private final IssueOptions options;
    private final ExactNames exact;
    private final Requesting requesting;

    public RequestDialogue(
            Bearings bearings, Wording wording, IssueRules rules, Sessions sessions, Requesting requesting) {
        Describing describing = bearings.describing();
        this.wording = wording;
        this.rules = rules;
        this.requesting = requesting;
        this.sessions = new IssueSessions(sessions, KIND);
        this.options = new IssueOptions(bearings.registry(), describing, rules, Naming.ANYTHING);
        this.exact = new ExactNames(bearings.registry());
        this.understanding = new Understanding(bearings.registry(), describing, rules, Naming.ANYTHING);
        RequestForm form = new RequestForm(new IssueForm(rules, options, describing));
        this.talk = new RequestTalk(bearings, form, this.sessions, requesting);
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
        if (command instanceof Command.OpenForm open && !mayIssue(occasion)) {
            return Optional.of(talk.form()
                    .fillIn(
                            understanding.understand(Optional.empty(), Optional.empty(), open.terms(), occasion),
                            occasion));
        }
        if (command instanceof Command.Request request) {
            return Optional.of(talk.askOrFillIn(
                    understanding.understand(request.scope(), request.device(), request.terms(), occasion), occasion));
        }
        return command instanceof Command.Withdraw withdraw
                ? Optional.of(withdraw(new RequestId(withdraw.request()), occasion))
                : Optional.empty();
    }

    private boolean mayIssue(Occasion occasion) {
        return rules.mayIssue(occasion.by()) instanceof Verdict.Permitted;
    }

    private Optional<Answer> pressed(Inbound.Pressed pressed, Occasion occasion) {
        return switch (pressed.action()) {
            case Actions.NEW_REQUEST ->
                Optional.of(talk.form().fillIn(new Understanding.Understood(IssueEntries.NONE, List.of()), occasion));
            case Actions.CORRECT_REQUEST -> Optional.of(talk.form().openAgain(new FormRef(pressed.value()), occasion));
            case Actions.WITHDRAW ->
                Optional.of(RequestValues.id(pressed.value())
                        .map(id -> withdraw(id, occasion))
                        .orElseGet(() -> new Answer.Say(occasion.voice().message("request.not-found"))));
            default -> Optional.empty();
        };
    }

    private Answer withdraw(RequestId id, Occasion occasion) {
        Voice voice = occasion.voice();
        WithdrawRequest.Outcome outcome = requesting.withdraw().withdraw(occasion.by(), id, occasion.origin());
        if (outcome instanceof WithdrawRequest.Outcome.Withdrawn) {
            return new Answer.Say(voice.message("request.withdrawn", id));
        }
        return new Answer.Say(
                outcome instanceof WithdrawRequest.Outcome.NotPending not
                        ? voice.message(
                                "request.withdrawn.not",
                                id,
                                voice.at(not.request().state().since().orElseThrow()))
                        : voice.message("request.not-found"));
    }

    private Optional<Answer> form(Inbound inbound, Occasion occasion) {
        if (inbound instanceof Inbound.Submitted submitted && sessions.hold(submitted.form())) {
            return Optional.of(talk.submitted(submitted, occasion));
        }
        if (inbound instanceof Inbound.Changed changed && sessions.hold(changed.form())) {
            return Optional.of(talk.form().changed(changed, occasion));
        }
        if (inbound instanceof Inbound.Suggest suggest && sessions.hold(suggest.form())) {
            return Optional.of(new Answer.Propose(proposals(suggest, occasion)));
        }
        if (inbound instanceof Inbound.Dismissed dismissed && sessions.hold(dismissed.form())) {
            sessions.close(dismissed.form(), occasion.by());
            return Optional.of(new Answer.Quiet());
        }
        return Optional.empty();
    }

    /** Who may search the registry searches here too; everybody finds what they can name exactly. */
    private List<Option> proposals(Inbound.Suggest suggest, Occasion occasion) {
        IssueEntries entries = sessions.find(suggest.form(), occasion.by()).orElse(IssueEntries.NONE);
        boolean zone = suggest.field().equals(IssueEntries.ZONE);
        Stream<Option> found = mayIssue(occasion) || zone
                ? options.propose(suggest.field(), suggest.typed(), entries, occasion).stream()
                : Stream.of();
        return Stream.concat(exact.propose(suggest.field(), suggest.typed()).stream(), found)
                .distinct()
                .limit(IssueOptions.MOST)
                .toList();
    }
}
