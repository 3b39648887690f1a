package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Button.Look;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceFilter;
import dev.hallpass.core.issuing.ListIssuances;
import dev.hallpass.core.issuing.Listing;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Verdict;

/** A person's own page: who they are here, their open codes, and what they can do next. It never holds a code. */
public final class HomePage {
    /** Each takes two rows of the page. */
    private static final int MOST = 20;

    private final Wording wording;
    private final WhoAmIDialogue whoAmI;
    private final ListIssuances listing;
    private final IssueRules rules;
    private final Describing describing;
    private final StatusLine status;
    private final RequestSections requests;

    /** What stands on it. */
    public record Shows(WhoAmIDialogue whoAmI, ListIssuances codes, Deciding requests) {}

    public HomePage(Bearings bearings, Wording wording, IssueRules rules, Shows shows) {
        this.wording = wording;
        this.whoAmI = shows.whoAmI();
        this.listing = shows.codes();
        this.rules = rules;
        this.describing = bearings.describing();
        this.status = new StatusLine(bearings.people(), describing);
        this.requests = new RequestSections(
                bearings, shows.requests().listing(), shows.requests().issuances());
    }

    /** The page as it stands now. */
    public Message of(Person person) {
        Voice voice = wording.to(person);
        String first = voice.say("whoami.first", person.name());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(first));
        parts.add(whoAmI.facts(person, voice));
        parts.add(new Part.Buttons(buttons(person, voice)));
        List<Part> asked = requests.of(person, voice);
        if (!asked.isEmpty()) {
            parts.add(new Part.Rule());
            parts.addAll(asked);
        }
        parts.add(new Part.Rule());
        codes(person, voice, parts);
        if (rules.policy().mayAnywhere(person, Permission.MANAGE_COMPUTERS) instanceof Verdict.Permitted) {
            parts.add(new Part.Rule());
            parts.add(new Part.Hint(voice.text(
                    "home.computers",
                    new Span.Mono("/otp computers SEARCH"),
                    new Span.Mono("/otp computers add NAME"))));
        }
        return new Message(first, parts);
    }

    private List<Button> buttons(Person person, Voice voice) {
        List<Button> buttons = new ArrayList<>();
        if (rules.mayIssue(person) instanceof Verdict.Permitted) {
            buttons.add(new Button(Actions.NEW, voice.say("button.new"), "new", Look.PRIMARY, Optional.empty()));
        }
        buttons.add(new Button(Actions.NEW_REQUEST, voice.say("button.ask"), "new"));
        buttons.add(new Button(Actions.HELP, voice.say("button.help"), "help"));
        return buttons;
    }

    private void codes(Person person, Voice voice, List<Part> parts) {
        Listing mine = listing.list(person, new IssuanceFilter.Mine());
        List<Issuance> open = mine.issuances().stream()
                .filter(issuance -> issuance.isOpen(describing.now()))
                .toList();
        parts.add(new Part.Paragraph(Text.of(new Span.Bold(voice.say("home.codes", open.size())))));
        open.stream().limit(MOST).forEach(issuance -> {
            parts.add(new Part.Paragraph(row(issuance, voice)));
            parts.add(new Part.Buttons(buttons(issuance, voice)));
        });
        if (mine.more() || open.size() > MOST) {
            parts.add(new Part.Hint(voice.text("home.more", new Span.Mono("/otp list mine"))));
        }
    }

    private Text row(Issuance issuance, Voice voice) {
        String why = issuance.justification()
                .map(text -> voice.say("list.why", text))
                .orElse("");
        return voice.text(
                "home.row",
                new Span.Bold(issuance.id().toString()),
                status.of(issuance, voice),
                describing.scope(issuance.draft(), voice),
                describing.where(issuance.draft().terms().binding(), voice),
                describing.howLong(Whole.of(issuance), voice),
                why);
    }

    private static List<Button> buttons(Issuance issuance, Voice voice) {
        String id = Long.toString(issuance.id().value());
        return List.of(new Button(Actions.RESEND, voice.say("button.resend"), id), CodeMessage.revoke(id, voice));
    }
}
