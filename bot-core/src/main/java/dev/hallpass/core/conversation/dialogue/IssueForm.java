package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.dialogue.IssueEntries.Delivery;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.issuing.Justification;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

/** Draws the fields of the issuing form: which there are depends on what stands in the others. */
final class IssueForm {
    private static final int LONGEST_ADDRESS = 254;

    private final IssueRules rules;
    private final IssueOptions options;
    private final Describing describing;

    IssueForm(IssueRules rules, IssueOptions options, Describing describing) {
        this.rules = rules;
        this.options = options;
        this.describing = describing;
    }

    IssueRules rules() {
        return rules;
    }

    List<Field> fields(IssueEntries entries, Occasion occasion) {
        Voice voice = occasion.voice();
        List<Field> fields = new ArrayList<>();
        fields.add(scope(entries, voice));
        if (entries.scope().equals(Optional.of(Scope.DEVICE))) {
            fields.add(search(IssueEntries.DEVICE, options.chosenDevice(entries, occasion), voice));
        }
        fields.add(search(IssueEntries.COMPUTER, options.chosenComputer(entries, voice), voice));
        fields.add(search(IssueEntries.USER, options.chosenUser(entries, occasion), voice));
        proposal(entries, occasion).ifPresent(fields::add);
        fields.addAll(times(entries, voice));
        fields.add(justification(entries, voice));
        fields.addAll(delivery(entries, voice));
        return fields;
    }

    private Field scope(IssueEntries entries, Voice voice) {
        List<Option> scopes = Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.UNIVERSAL)
                .filter(scope -> scope != Scope.TRANSFER_LIMIT_RESET || rules.limitResetIsOn())
                .map(scope -> new Option(scope.name(), voice.say("option.scope." + scope.name())))
                .toList();
        return choice(IssueEntries.SCOPE, scopes, entries.scope().map(Enum::name), voice);
    }

    /** For a user picked alone: the computer that they were seen on last, in sight and never filled in silently. */
    private Optional<Field> proposal(IssueEntries entries, Occasion occasion) {
        Voice voice = occasion.voice();
        if (entries.computer().isPresent()) {
            return Optional.empty();
        }
        return options.proposedComputer(entries, occasion)
                .map(option -> new Field.Choice(
                        IssueEntries.PROPOSAL,
                        voice.say("field.proposal"),
                        voice.say("field.proposal.hint"),
                        true,
                        List.of(option),
                        Optional.empty(),
                        true));
    }

    private List<Field> times(IssueEntries entries, Voice voice) {
        List<Field> fields = new ArrayList<>();
        boolean reset = entries.scope().equals(Optional.of(Scope.TRANSFER_LIMIT_RESET));
        if (!reset) {
            fields.add(duration(entries, voice));
        }
        if (reset || !entries.custom()) {
            fields.add(within(entries, voice));
            return fields;
        }
        fields.add(date(IssueEntries.FROM_DATE, entries, voice));
        fields.add(time(IssueEntries.FROM_TIME, entries, voice));
        fields.add(date(IssueEntries.TO_DATE, entries, voice));
        fields.add(time(IssueEntries.TO_TIME, entries, voice));
        fields.add(search(IssueEntries.ZONE, Optional.of(options.chosenZone(entries)), voice));
        return fields;
    }

    private Field duration(IssueEntries entries, Voice voice) {
        List<Option> durations = new ArrayList<>();
        for (PresetDuration preset : PresetDuration.values()) {
            durations.add(new Option(preset.name(), voice.exactLength(preset.duration())));
        }
        durations.add(new Option(IssueEntries.CUSTOM, voice.say("option.custom")));
        Optional<String> chosen = entries.custom()
                ? Optional.of(IssueEntries.CUSTOM)
                : entries.duration().map(Enum::name);
        return choice(IssueEntries.DURATION, durations, chosen, voice);
    }

    private Field within(IssueEntries entries, Voice voice) {
        List<Option> windows = Arrays.stream(RedeemWindow.values())
                .map(window -> new Option(window.name(), voice.say("window." + window.name())))
                .toList();
        String chosen = entries.within().orElse(RedeemWindow.SAME_DAY).name();
        return choice(IssueEntries.WITHIN, windows, Optional.of(chosen), voice);
    }

    private static Field date(String name, IssueEntries entries, Voice voice) {
        boolean optional = name.equals(IssueEntries.FROM_DATE);
        return new Field.DatePick(name, label(name, voice), hint(name, voice), optional, entries.date(name), true);
    }

    private static Field time(String name, IssueEntries entries, Voice voice) {
        boolean optional = name.equals(IssueEntries.FROM_TIME);
        return new Field.TimePick(name, label(name, voice), hint(name, voice), optional, entries.time(name), true);
    }

    private static Field justification(IssueEntries entries, Voice voice) {
        String name = IssueEntries.JUSTIFICATION;
        return new Field.TextInput(
                name,
                label(name, voice),
                hint(name, voice),
                true,
                true,
                Justification.LONGEST,
                entries.justification().orElse(""));
    }

    private List<Field> delivery(IssueEntries entries, Voice voice) {
        List<Option> ways = Arrays.stream(Delivery.values())
                .filter(way -> way != Delivery.EMAIL || rules.mailIsOn())
                .map(way -> new Option(way.name(), voice.say("option.deliver." + way.name())))
                .toList();
        List<Field> fields = new ArrayList<>();
        fields.add(
                choice(IssueEntries.DELIVER, ways, Optional.of(entries.deliver().name()), voice));
        if (entries.deliver() == Delivery.PERSON) {
            String name = IssueEntries.PERSON;
            Optional<String> chosen = entries.form().value(name);
            fields.add(new Field.PersonPick(name, label(name, voice), hint(name, voice), false, chosen));
        }
        if (entries.deliver() == Delivery.EMAIL) {
            String name = IssueEntries.EMAIL;
            String typed = entries.form().value(name).orElse("");
            fields.add(new Field.TextInput(
                    name, label(name, voice), hint(name, voice), false, false, LONGEST_ADDRESS, typed));
        }
        return fields;
    }

    private static Field choice(String name, List<Option> all, Optional<String> chosen, Voice voice) {
        Optional<Option> option = all.stream()
                .filter(one -> chosen.filter(one.value()::equals).isPresent())
                .findFirst();
        return new Field.Choice(name, label(name, voice), hint(name, voice), false, all, option, true);
    }

    private static Field search(String name, Optional<Option> chosen, Voice voice) {
        boolean optional = !name.equals(IssueEntries.DEVICE);
        return new Field.Search(name, label(name, voice), hint(name, voice), optional, chosen, true);
    }

    private static String label(String name, Voice voice) {
        return voice.say("field." + name);
    }

    private static String hint(String name, Voice voice) {
        return voice.say("field." + name + ".hint");
    }
}
