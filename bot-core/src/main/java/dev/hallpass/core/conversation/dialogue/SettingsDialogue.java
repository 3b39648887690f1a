package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.endpoints.RunningGrants;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.settings.ChangeSetting;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.SettingChange;
import dev.hallpass.core.settings.Settings;

/** Shows the settings and changes them, in a form or by one line. Who may is asked at every step. */
public final class SettingsDialogue implements Dialogue {
    private static final int MOST_PROPOSED = 20;
    private static final int LONGEST_DEPARTMENT = 100;
    private static final FormEntries NOTHING = new FormEntries(List.of());

    private final Bearings bearings;
    private final Wording wording;
    private final Choices choices;
    private final FormSessions sessions;
    private final SettingsList list;
    private final SettingForm form;
    private final SettingAnswers answers;

    /** What the talk goes by. */
    public record Choices(Settings settings, ChangeSetting change, Policy policy, RunningGrants running) {}

    public SettingsDialogue(Bearings bearings, Wording wording, Sessions sessions, Choices choices) {
        this.bearings = bearings;
        this.wording = wording;
        this.choices = choices;
        this.sessions = new FormSessions(sessions, "settings");
        this.list = new SettingsList(choices.settings(), bearings.people());
        this.form = new SettingForm(choices.settings());
        this.answers = new SettingAnswers(bearings, choices);
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        Occasion occasion = Occasion.of(inbound, hearing, wording);
        if (hearing.command().isPresent()) {
            return command(hearing.command().get(), occasion);
        }
        if (inbound instanceof Inbound.Pressed pressed) {
            return pressed(pressed, occasion);
        }
        return form(inbound, occasion);
    }

    private Optional<Answer> command(Command command, Occasion occasion) {
        if (command instanceof Command.ListSettings) {
            return Optional.of(new Answer.Say(list.page(0, occasion.voice())));
        }
        if (command instanceof Command.SetSetting set) {
            return Optional.of(set(set, occasion));
        }
        return command instanceof Command.OpenSetting open ? Optional.of(open(open, occasion)) : Optional.empty();
    }

    private Answer open(Command.OpenSetting open, Occasion occasion) {
        if (Setting.named(open.name()).isEmpty()) {
            return answers.unknown(open.name(), occasion.voice());
        }
        return show(open.name(), open.department(), occasion);
    }

    private Answer show(String name, Optional<String> department, Occasion occasion) {
        List<FormEntries.Entry> entries = new ArrayList<>();
        entries.add(new FormEntries.Entry(SettingForm.SETTING, name.strip().toLowerCase(Locale.ROOT)));
        department.ifPresent(of -> entries.add(new FormEntries.Entry(SettingForm.DEPARTMENT, of)));
        return begin(new FormEntries(entries), "", occasion);
    }

    private Answer set(Command.SetSetting set, Occasion occasion) {
        Voice voice = occasion.voice();
        if (set.department().filter(SettingsDialogue::isNoDepartment).isPresent()) {
            return new Answer.Say(voice.message("computers.no-department"));
        }
        ChangeSetting.Typed typed =
                new ChangeSetting.Typed(set.name(), set.department().map(Department::new), set.value());
        return answers.told(typed, choices.change().change(occasion.by(), typed, occasion.origin()), voice);
    }

    private static boolean isNoDepartment(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_DEPARTMENT;
    }

    private Optional<Answer> pressed(Inbound.Pressed pressed, Occasion occasion) {
        boolean page = pressed.action().equals(Actions.SETTINGS_PAGE);
        if (!page && !pressed.action().equals(Actions.SETTINGS_CHANGE)) {
            return Optional.empty();
        }
        return Optional.of(unlessRefused(occasion)
                .orElseGet(() -> page
                        ? new Answer.Say(list.page(number(pressed.value()), occasion.voice()))
                        : change(pressed.value(), occasion)));
    }

    /** What a button carries may be forged. */
    private static int number(String value) {
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
    }

    private Answer change(String value, Occasion occasion) {
        String[] words = value.split(" ", 2);
        if (Setting.named(words[0]).isEmpty()) {
            return answers.unknown(words[0], occasion.voice());
        }
        return show(words[0], words.length > 1 ? Optional.of(words[1]) : Optional.empty(), occasion);
    }

    private Optional<Answer> unlessRefused(Occasion occasion) {
        Verdict verdict = choices.policy().mayAnywhere(occasion.by(), Permission.CHANGE_SETTINGS);
        return verdict instanceof Verdict.Permitted
                ? Optional.empty()
                : Optional.of(answers.refused(verdict, occasion.voice()));
    }

    private Optional<Answer> form(Inbound inbound, Occasion occasion) {
        if (inbound instanceof Inbound.Submitted submitted && sessions.owns(submitted.form())) {
            return Optional.of(submitted(submitted, occasion));
        }
        if (inbound instanceof Inbound.Changed changed && sessions.owns(changed.form())) {
            return Optional.of(unlessRefused(occasion).orElseGet(() -> changed(changed, occasion)));
        }
        if (inbound instanceof Inbound.Suggest suggest && sessions.owns(suggest.form())) {
            return Optional.of(new Answer.Propose(
                    unlessRefused(occasion).isPresent() ? List.of() : departments(suggest.typed(), occasion.voice())));
        }
        if (inbound instanceof Inbound.Dismissed dismissed && sessions.owns(dismissed.form())) {
            sessions.close(dismissed.form(), occasion.by());
            return Optional.of(new Answer.Quiet());
        }
        return Optional.empty();
    }

    private List<Option> departments(String typed, Voice voice) {
        String wanted = typed.strip();
        List<String> known = bearings.registry().departments().stream()
                .map(Department::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                .limit(MOST_PROPOSED)
                .toList();
        boolean another = !isNoDepartment(wanted) && known.stream().noneMatch(wanted::equalsIgnoreCase);
        return Stream.concat(
                        known.stream().map(name -> new Option(name, name)),
                        another
                                ? Stream.of(new Option(wanted, voice.say("option.department.other", wanted)))
                                : Stream.of())
                .toList();
    }

    private Answer changed(Inbound.Changed changed, Occasion occasion) {
        FormEntries entries = SettingForm.chosen(changed.entries(), changed.field());
        if (sessions.find(changed.form(), occasion.by()).isEmpty()) {
            return begin(entries, occasion.voice().say("form.over"), occasion);
        }
        sessions.save(changed.form(), occasion.by(), entries);
        return show(changed.form(), entries, "", occasion);
    }

    private Answer submitted(Inbound.Submitted submitted, Occasion occasion) {
        Optional<FormEntries> stored = sessions.find(submitted.form(), occasion.by());
        if (stored.isEmpty()) {
            return unlessRefused(occasion)
                    .orElseGet(() -> begin(submitted.entries(), occasion.voice().say("form.over"), occasion));
        }
        Optional<Setting<?>> setting = SettingForm.setting(submitted.entries());
        if (setting.isEmpty()) {
            String sentence = occasion.voice().say("settings.choose");
            return new Answer.Correct(List.of(new FieldError(SettingForm.SETTING, sentence)));
        }
        List<FieldError> errors = SettingForm.errors(setting.get(), submitted.entries(), occasion.voice());
        return errors.isEmpty() ? submitted(submitted, setting.get(), occasion) : new Answer.Correct(errors);
    }

    private Answer submitted(Inbound.Submitted submitted, Setting<?> setting, Occasion occasion) {
        ChangeSetting.Typed typed = SettingForm.typed(setting, submitted.entries());
        SettingChange change = choices.change().change(occasion.by(), typed, occasion.origin());
        if (change instanceof SettingChange.WrongValue) {
            String sentence = occasion.voice().say("settings.blank.wrong", setting.allowed());
            return new Answer.Correct(List.of(new FieldError(SettingForm.toBeMended(setting), sentence)));
        }
        sessions.close(submitted.form(), occasion.by());
        return answers.told(typed, change, occasion.voice());
    }

    private Answer begin(FormEntries entries, String notice, Occasion occasion) {
        FormEntries kept = SettingForm.setting(entries).isPresent() ? entries : NOTHING;
        return show(sessions.open(occasion.by(), kept), kept, notice, occasion);
    }

    private Answer show(FormRef ref, FormEntries entries, String notice, Occasion occasion) {
        Voice voice = occasion.voice();
        List<Field> fields = new ArrayList<>();
        if (!notice.isEmpty()) {
            fields.add(new Field.Note("notice", notice));
        }
        fields.addAll(form.fields(entries, voice));
        Optional<String> state = SettingForm.setting(entries)
                .map(setting -> list.state(setting, SettingForm.department(entries), voice));
        return new Answer.Show(
                new Form(ref, voice.say("settings.form.title"), voice.say("settings.form.submit"), fields, state));
    }
}
