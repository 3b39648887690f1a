package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.settings.ChangeSetting;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.SettingChange;
import dev.hallpass.core.settings.Settings;

/** What super administrators do in chat about settings. */
public final class AdminDialogue implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final Choices choices;

    /** The settings, and the use case that changes them. */
    public record Choices(Settings settings, ChangeSetting change) {}

    public AdminDialogue(Bearings bearings, Wording wording, Choices choices) {
        this.wording = wording;
        this.refusals = bearings.refusals();
        this.choices = choices;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command().flatMap(command -> answer(command, hearing)).map(Answer.Say::new);
    }

    private Optional<Message> answer(Command command, Hearing hearing) {
        if (command instanceof Command.SetSetting set) {
            return Optional.of(set(set, hearing));
        }
        return command instanceof Command.ListSettings ? Optional.of(settings(hearing)) : Optional.empty();
    }

    private Message settings(Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        String first = voice.say("settings.list");
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        Setting.all().forEach(setting -> parts.add(new Part.Paragraph(row(setting, voice))));
        parts.add(new Part.Hint(voice.text("settings.next", new Span.Mono("/otp settings set NAME VALUE"))));
        return new Message(first, parts);
    }

    private <T> Text row(Setting<T> setting, Voice voice) {
        String value = setting.write(choices.settings().value(setting));
        return voice.text("settings.row", new Span.Mono(setting.name()), new Span.Bold(value), setting.allowed());
    }

    private Message set(Command.SetSetting set, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        SettingChange change = choices.change().change(hearing.person(), set.name(), set.value(), hearing.origin());
        if (change instanceof SettingChange.Changed changed) {
            return voice.message("settings.changed", changed.setting().name(), changed.value());
        }
        if (change instanceof SettingChange.NothingToDo same) {
            return voice.message("settings.before", same.setting().name(), same.value());
        }
        if (change instanceof SettingChange.WrongValue wrong) {
            return voice.message(
                    "settings.wrong",
                    wrong.typed(),
                    wrong.setting().name(),
                    wrong.setting().allowed());
        }
        if (change instanceof SettingChange.UnknownName unknown) {
            return voice.message("settings.unknown", unknown.typed(), String.join(", ", unknown.names()));
        }
        return voice.message(refusals.verdict(((SettingChange.Refused) change).verdict(), voice));
    }
}
