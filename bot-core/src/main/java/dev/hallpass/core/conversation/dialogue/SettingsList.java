package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.settings.Choice;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;

/** Draws the settings, a page at a time: so many that no platform cuts one off. */
final class SettingsList {
    /** Each takes a paragraph and a row with a button; the longest text is a value of {@link #LONGEST_VALUE}. */
    static final int ON_A_PAGE = 8;

    private static final int LONGEST_VALUE = 300;

    private final Settings settings;
    private final People people;

    SettingsList(Settings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /** One line of the list: a setting for all, or a department's own value of it. */
    private record Row(Setting<?> setting, Optional<Department> department, Optional<Choice> choice) {
        String name() {
            return department.map(of -> setting.name() + " " + of).orElseGet(setting::name);
        }
    }

    /** @param wanted a page from 0; one that is not there shows the nearest */
    Message page(int wanted, Voice voice) {
        List<Row> rows = rows();
        int pages = (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE;
        int page = Math.max(0, Math.min(wanted, pages - 1));
        String first = voice.say("settings.list", Setting.all().size(), page + 1, pages);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        rows.stream().skip((long) page * ON_A_PAGE).limit(ON_A_PAGE).forEach(row -> {
            parts.add(new Part.Paragraph(text(row, voice)));
            parts.add(new Part.Buttons(
                    List.of(new Button(Actions.SETTINGS_CHANGE, voice.say("button.change"), row.name()))));
        });
        turning(page, pages, voice).ifPresent(parts::add);
        parts.add(new Part.Hint(voice.text("settings.next", new Span.Mono("/otp settings set NAME VALUE"))));
        return new Message(first, parts);
    }

    private List<Row> rows() {
        List<Choice> choices = settings.choices();
        return Setting.all().stream()
                .flatMap(setting -> Stream.concat(
                        Stream.of(new Row(setting, Optional.empty(), of(setting, choices, Optional.empty()))),
                        choices.stream()
                                .filter(choice -> choice.name().equals(setting.name())
                                        && choice.department().isPresent())
                                .map(choice -> new Row(setting, choice.department(), Optional.of(choice)))))
                .toList();
    }

    private static Optional<Choice> of(Setting<?> setting, List<Choice> choices, Optional<Department> department) {
        return choices.stream()
                .filter(choice -> choice.name().equals(setting.name())
                        && choice.department().equals(department))
                .findFirst();
    }

    private <T> Text text(Setting<T> setting, Row row, Voice voice) {
        String value = setting.write(settings.value(setting, row.department()));
        String whose =
                row.department().map(name -> voice.say("settings.of", name)).orElse("");
        return voice.text(
                "settings.row",
                new Span.Mono(setting.name()),
                whose,
                new Span.Bold(brief(value)),
                voice.say("setting." + setting.name()),
                setting.write(setting.byDefault()),
                setting.allowed(),
                changed(row.choice(), voice));
    }

    private Text text(Row row, Voice voice) {
        return text(row.setting(), row, voice);
    }

    private Text changed(Optional<Choice> choice, Voice voice) {
        return choice.map(by -> voice.text("settings.row.changed", name(by, voice), voice.at(by.at())))
                .orElseGet(() -> voice.text("settings.row.never"));
    }

    private String name(Choice choice, Voice voice) {
        return people.find(choice.by()).map(Person::name).orElseGet(() -> voice.say("person.unknown"));
    }

    /** What is in force now, who said so and when, for the foot of the form. */
    <T> String state(Setting<T> setting, Optional<Department> department, Voice voice) {
        Optional<Choice> choice = of(setting, settings.choices(), department);
        return voice.say(
                "settings.state",
                brief(setting.write(settings.value(setting, department))),
                setting.write(setting.byDefault()),
                setting.allowed(),
                voice.plain(changed(choice, voice)));
    }

    private static String brief(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    private static Optional<Part> turning(int page, int pages, Voice voice) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(new Button(Actions.SETTINGS_PAGE, voice.say("button.back"), Integer.toString(page - 1)));
        }
        if (page < pages - 1) {
            buttons.add(new Button(Actions.SETTINGS_PAGE, voice.say("button.more"), Integer.toString(page + 1)));
        }
        return buttons.isEmpty() ? Optional.empty() : Optional.of(new Part.Buttons(buttons));
    }
}
