package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.dialogue.Intake.Lack;
import dev.hallpass.core.conversation.dialogue.Intake.Read;
import dev.hallpass.core.conversation.dialogue.Understanding.Understood;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Order;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.policy.ApprovalRule;
import dev.hallpass.core.policy.ApprovalRules;
import dev.hallpass.core.policy.Approver;
import dev.hallpass.core.policy.Matter;
import dev.hallpass.core.policy.Ruling;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.requests.Deciders;
import dev.hallpass.core.requests.RequestTerms;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.engine.terms.Binding;

/** Shows the rules of approval, and says which would be for a request and why. */
public final class RulesDialogue implements Dialogue {
    private static final int PIECE = 2000;

    private final Wording wording;
    private final Settings settings;
    private final Deciders deciders;
    private final Registry registry;
    private final Describing describing;
    private final Understanding understanding;
    private final Intake intake;

    public RulesDialogue(
            Bearings bearings, Wording wording, IssueRules rules, Directories directories, Deciders deciders) {
        this.wording = wording;
        this.settings = rules.settings();
        this.deciders = deciders;
        this.registry = bearings.registry();
        this.describing = bearings.describing();
        this.understanding = new Understanding(bearings.registry(), describing, rules, Naming.ANYTHING);
        this.intake = new Intake(describing, directories);
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        Optional<Command> command = hearing.command();
        Voice voice = wording.to(hearing.person());
        if (command.isPresent() && command.get() instanceof Command.ShowRules) {
            return Optional.of(new Answer.Say(show(settings.value(Setting.APPROVAL_RULES), voice)));
        }
        return command.isPresent() && command.get() instanceof Command.ExplainRules explain
                ? Optional.of(new Answer.Say(explain(explain.asked(), Occasion.of(inbound, hearing, wording))))
                : Optional.empty();
    }

    private Message show(ApprovalRules rules, Voice voice) {
        String first = voice.say("rules.list", rules.rules().size());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        rules.rules().forEach(rule -> parts.add(new Part.Paragraph(row(rule, rules, voice))));
        pieces(rules.written()).forEach(piece -> parts.add(new Part.Paragraph(Text.of(new Span.Mono(piece)))));
        parts.add(new Part.Hint(voice.text("rules.next", new Span.Mono(Setting.APPROVAL_RULES.name()))));
        return new Message(first, parts);
    }

    /** No platform shows a text of any length in one paragraph. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += PIECE) {
            pieces.add(text.substring(from, Math.min(text.length(), from + PIECE)));
        }
        return pieces;
    }

    private static Text row(ApprovalRule rule, ApprovalRules rules, Voice voice) {
        ApprovalRule.Demand demand = rule.demand();
        String who = rules.approvers().stream()
                .filter(some -> some.name().equals(demand.approvers()))
                .flatMap(some -> some.who().stream())
                .map(Approver::written)
                .collect(Collectors.joining(", "));
        return voice.text(
                "rules.row",
                new Span.Bold(rule.name()),
                condition(rule.when(), voice),
                demand.quorum(),
                who,
                voice.exactLength(demand.expiry()));
    }

    private static String condition(ApprovalRule.Condition when, Voice voice) {
        List<String> parts = new ArrayList<>();
        if (!when.scopes().isEmpty()) {
            parts.add(when.scopes().stream()
                    .sorted()
                    .map(scope -> voice.say("scope." + scope.name()))
                    .collect(Collectors.joining(" / ")));
        }
        when.upTo().ifPresent(length -> parts.add(voice.say("rules.up-to", voice.exactLength(length))));
        if (!when.departments().isEmpty()) {
            parts.add(when.departments().stream().map(Department::name).sorted().collect(Collectors.joining(" / ")));
        }
        when.hours().ifPresent(part -> parts.add(voice.say("rules.hours." + part.name())));
        return parts.isEmpty() ? voice.say("rules.any") : String.join(", ", parts);
    }

    private Message explain(Command.Request asked, Occasion occasion) {
        Voice voice = occasion.voice();
        Understood understood = understanding.understand(asked.scope(), asked.device(), asked.terms(), occasion);
        Read read = intake.read(understood.entries(), occasion);
        if (read instanceof Read.Lacking lacking) {
            String lacks =
                    lacking.lacks().stream().map(Lack::sentence).distinct().collect(Collectors.joining(" "));
            return voice.message("rules.explain.lacking", String.join(" ", understood.notes()), lacks);
        }
        return explain(((Read.Complete) read).order(), voice);
    }

    private Message explain(Order order, Voice voice) {
        RequestTerms terms = new RequestTerms(order.scope(), order.device(), order.binding(), order.timing());
        Optional<Department> department = department(order.binding());
        Matter matter = new Matter(terms.scope(), terms.length(), department, describing.now());
        ApprovalRules rules = settings.value(Setting.APPROVAL_RULES);
        Optional<Ruling> ruling = rules.ruling(matter);
        Text first = ruling.map(found -> voice.text("rules.explain.found", new Span.Bold(found.rule()), found.quorum()))
                .orElseGet(() -> voice.text("rules.explain.none"));
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(first));
        rules.explain(matter).forEach(look -> parts.add(new Part.Paragraph(look(look, ruling, voice))));
        ruling.ifPresent(found -> parts.add(new Part.Paragraph(who(found, department, voice))));
        parts.add(new Part.Hint(voice.text(
                "rules.explain.matter",
                describing.scope(terms.scope(), voice),
                voice.exactLength(terms.length()),
                department.map(Department::name).orElseGet(() -> voice.say("department.none")))));
        return new Message(voice.plain(first), parts);
    }

    private Optional<Department> department(Binding binding) {
        return binding.computer().isPresent()
                ? binding.computer().flatMap(registry::computer).flatMap(Computer::department)
                : binding.user().flatMap(registry::endUser).flatMap(EndUser::department);
    }

    private static Text look(ApprovalRules.Look look, Optional<Ruling> first, Voice voice) {
        Span name = new Span.Bold(look.rule().name());
        Set<ApprovalRule.Difference> differences = look.differences();
        if (differences.isEmpty()) {
            boolean holds =
                    first.filter(one -> one.rule().equals(look.rule().name())).isPresent();
            return voice.text(holds ? "rules.look.holds" : "rules.look.later", name);
        }
        String why = differences.stream()
                .sorted()
                .map(difference -> voice.say("rules.differs." + difference.name()))
                .collect(Collectors.joining(", "));
        return voice.text("rules.look.differs", name, why);
    }

    /** Who would be asked just now, tier by tier; what could not be found out is said. */
    private Text who(Ruling ruling, Optional<Department> department, Voice voice) {
        List<String> lines = new ArrayList<>();
        for (Ruling.Tier tier : ruling.tiers()) {
            Deciders.Found found = deciders.find(tier.who(), department);
            String unknown = found.unknown().isEmpty()
                    ? ""
                    : " " + voice.say("rules.unknown", String.join(", ", found.unknown()));
            lines.add(voice.say(
                            "rules.tier",
                            tier.name(),
                            voice.exactLength(tier.after()),
                            found.people().size())
                    + unknown);
        }
        return Text.of(String.join("\n", lines));
    }
}
