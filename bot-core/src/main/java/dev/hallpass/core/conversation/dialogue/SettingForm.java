package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.settings.Blank;
import dev.hallpass.core.settings.ChangeSetting;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;

/** Draws the form that changes one setting, each blank as a field of its kind, and reads what comes back. */
final class SettingForm {
    static final String SETTING = "setting";
    static final String DEPARTMENT = "department";
    private static final String MEANING = "meaning";
    private static final int LONGEST_FIGURE = 20;

    private final Settings settings;

    SettingForm(Settings settings) {
        this.settings = settings;
    }

    /** Empty when none is chosen yet, or what came back is forged. */
    static Optional<Setting<?>> setting(FormEntries entries) {
        return entries.value(SETTING).flatMap(Setting::named);
    }

    /** Empty: for the whole organisation. */
    static Optional<Department> department(FormEntries entries) {
        return entries.value(DEPARTMENT)
                .filter(name -> !name.isBlank() && name.length() <= 100)
                .map(Department::new)
                .filter(name -> setting(entries)
                        .filter(setting -> setting.reach() == Setting.Reach.BY_DEPARTMENT)
                        .isPresent());
    }

    /** The name of a blank's field: another one for each setting, so that nothing entered stays for the next. */
    static String field(Setting<?> setting, Blank blank) {
        return setting.name() + "." + blank.name();
    }

    List<Field> fields(FormEntries entries, Voice voice) {
        List<Field> fields = new ArrayList<>();
        Optional<Setting<?>> setting = setting(entries);
        fields.add(choice(setting, voice));
        setting.ifPresent(chosen -> fields.addAll(fields(chosen, entries, voice)));
        return fields;
    }

    private static Field choice(Optional<Setting<?>> chosen, Voice voice) {
        List<Option> all = Setting.all().stream().map(SettingForm::option).toList();
        return new Field.Choice(
                SETTING,
                voice.say("field.setting"),
                voice.say("field.setting.hint"),
                false,
                all,
                chosen.map(SettingForm::option),
                true);
    }

    private static Option option(Setting<?> setting) {
        return new Option(setting.name(), setting.name());
    }

    private <T> List<Field> fields(Setting<T> setting, FormEntries entries, Voice voice) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note(MEANING, voice.say("setting." + setting.name())));
        Optional<Department> department = department(entries);
        if (setting.reach() == Setting.Reach.BY_DEPARTMENT) {
            fields.add(new Field.Search(
                    DEPARTMENT,
                    voice.say("field.department"),
                    voice.say("field.department.hint"),
                    true,
                    department.map(name -> new Option(name.name(), name.name())),
                    true));
        }
        List<String> now = setting.fill(settings.value(setting, department));
        for (int i = 0; i < now.size(); i++) {
            Blank blank = setting.blanks().get(i);
            String text = entries.value(field(setting, blank)).orElse(now.get(i));
            fields.add(field(setting, blank, text, voice));
        }
        return fields;
    }

    private static Field field(Setting<?> setting, Blank blank, String text, Voice voice) {
        String name = field(setting, blank);
        String label = voice.say("setting." + name);
        if (blank instanceof Blank.OneOf oneOf) {
            List<Option> words =
                    oneOf.words().stream().map(word -> new Option(word, word)).toList();
            Optional<Option> chosen =
                    words.stream().filter(word -> word.value().equals(text)).findFirst();
            return new Field.Choice(name, label, "", false, words, chosen, false);
        }
        boolean list = blank instanceof Blank.Items;
        return new Field.TextInput(name, label, blank.allowed(), blank.optional(), list, longest(blank), text);
    }

    private static int longest(Blank blank) {
        if (blank instanceof Blank.Line line) {
            return line.longest();
        }
        return blank instanceof Blank.Items items ? items.longest() : LONGEST_FIGURE;
    }

    /** The field at which a value is told that is wrong as a whole: the first in which something is typed. */
    static String toBeMended(Setting<?> setting) {
        Blank blank = setting.blanks().stream()
                .filter(typed -> !(typed instanceof Blank.OneOf))
                .findFirst()
                .orElse(setting.blanks().get(0));
        return field(setting, blank);
    }

    /** Everything that is wrong at a blank by itself. */
    static List<FieldError> errors(Setting<?> setting, FormEntries entries, Voice voice) {
        return setting.blanks().stream()
                .filter(blank -> blank.fit(entered(setting, blank, entries)) == Blank.Fit.IMPOSSIBLE)
                .map(blank -> new FieldError(field(setting, blank), voice.say("settings.blank.wrong", blank.allowed())))
                .toList();
    }

    /** What was entered, as the one line that says the same. */
    static ChangeSetting.Typed typed(Setting<?> setting, FormEntries entries) {
        List<String> texts = setting.blanks().stream()
                .map(blank -> entered(setting, blank, entries))
                .toList();
        return new ChangeSetting.Typed(setting.name(), department(entries), setting.typed(texts));
    }

    private static String entered(Setting<?> setting, Blank blank, FormEntries entries) {
        return entries.value(field(setting, blank)).orElse("").strip();
    }

    /** These entries with no more than the choice of the setting, and of the department where that stays. */
    static FormEntries chosen(FormEntries entries, String changed) {
        return new FormEntries(entries.entries().stream()
                .filter(entry ->
                        entry.field().equals(SETTING) || entry.field().equals(DEPARTMENT) && !changed.equals(SETTING))
                .toList());
    }
}
