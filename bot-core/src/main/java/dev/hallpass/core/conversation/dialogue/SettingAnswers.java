package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.settings.ChangeSetting;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.SettingChange;

/** Puts in words what came of a change, and what follows from it. */
final class SettingAnswers {
    private final Bearings bearings;
    private final SettingsDialogue.Choices choices;

    SettingAnswers(Bearings bearings, SettingsDialogue.Choices choices) {
        this.bearings = bearings;
        this.choices = choices;
    }

    Answer told(ChangeSetting.Typed typed, SettingChange change, Voice voice) {
        if (change instanceof SettingChange.UnknownName unknown) {
            return unknown(unknown.typed(), voice);
        }
        if (change instanceof SettingChange.WrongValue wrong) {
            return new Answer.Say(voice.message(
                    "settings.wrong",
                    wrong.typed(),
                    wrong.setting().name(),
                    wrong.setting().allowed()));
        }
        if (change instanceof SettingChange.NotByDepartment not) {
            return new Answer.Say(
                    voice.message("settings.not-by-department", not.setting().name()));
        }
        return change instanceof SettingChange.Refused refused
                ? refused(refused.verdict(), voice)
                : done(typed, change, voice);
    }

    Answer unknown(String typed, Voice voice) {
        List<String> names = Setting.all().stream().map(Setting::name).toList();
        return new Answer.Say(voice.message("settings.unknown", typed, String.join(", ", names)));
    }

    Answer refused(Verdict verdict, Voice voice) {
        return new Answer.Say(voice.message(bearings.refusals().verdict(verdict, voice)));
    }

    private Answer done(ChangeSetting.Typed typed, SettingChange change, Voice voice) {
        boolean changed = change instanceof SettingChange.Changed;
        String value =
                changed ? ((SettingChange.Changed) change).value() : ((SettingChange.NothingToDo) change).value();
        String whose =
                typed.department().map(of -> voice.say("settings.of", of)).orElse("");
        Text first = voice.text(
                changed ? "settings.changed" : "settings.before", typed.name().strip(), value, whose);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(first));
        if (changed) {
            consequence(typed, voice).ifPresent(text -> parts.add(new Part.Paragraph(text)));
        }
        parts.add(new Part.Buttons(List.of(new Button(Actions.SETTINGS_PAGE, voice.say("button.settings"), "0"))));
        return new Answer.Say(new Message(voice.plain(first), parts));
    }

    /** A policy is kept aside by computers on which a grant runs ({@code endpoint.md}, "Grants"). */
    private Optional<Text> consequence(ChangeSetting.Typed typed, Voice voice) {
        boolean policy = Setting.named(typed.name()).equals(Optional.of((Setting<?>) Setting.ENDPOINT_POLICY));
        return policy
                ? Optional.of(voice.text("settings.policy.running", keepingAside(typed.department())))
                : Optional.empty();
    }

    private long keepingAside(Optional<Department> department) {
        List<Department> withTheirOwn = choices.settings().choices().stream()
                .filter(choice -> choice.name().equals(Setting.ENDPOINT_POLICY.name()))
                .flatMap(choice -> choice.department().stream())
                .toList();
        return choices.running().departments(bearings.clock().instant()).stream()
                .filter(of -> department.isPresent()
                        ? of.equals(department)
                        : of.filter(withTheirOwn::contains).isEmpty())
                .count();
    }
}
