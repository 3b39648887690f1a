package dev.hallpass.slack.blockkit;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.block.element.UsersSelectElement;

import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;

/** One field of a form as an input block; its action id is the field's name. */
final class FieldDrawing {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Standing standing;

    FieldDrawing(Standing standing) {
        this.standing = standing;
    }

    LayoutBlock draw(Field field) {
        if (field instanceof Field.Choice choice) {
            return choice(choice);
        } else if (field instanceof Field.Search search) {
            return search(search);
        } else if (field instanceof Field.PersonPick pick) {
            String person = pick.chosen().orElse("");
            var element = UsersSelectElement.builder().actionId(id(pick));
            pick.chosen().ifPresent(element::initialUser);
            return block(pick, person, element.build(), new Frame(pick.label(), pick.hint(), pick.optional(), false));
        } else if (field instanceof Field.TextInput input) {
            return text(input);
        } else if (field instanceof Field.DatePick pick) {
            String date = pick.value().map(Object::toString).orElse("");
            var element = DatePickerElement.builder().actionId(id(pick));
            pick.value().ifPresent(value -> element.initialDate(value.toString()));
            Frame frame = new Frame(pick.label(), pick.hint(), pick.optional(), pick.redraws());
            return block(pick, date, element.build(), frame);
        } else if (field instanceof Field.TimePick pick) {
            String time = pick.value().map(TIME::format).orElse("");
            var element = TimePickerElement.builder().actionId(id(pick));
            pick.value().ifPresent(value -> element.initialTime(TIME.format(value)));
            Frame frame = new Frame(pick.label(), pick.hint(), pick.optional(), pick.redraws());
            return block(pick, time, element.build(), frame);
        } else if (field instanceof Field.Note note) {
            return MessageBlocks.section(Mrkdwn.plain(note.text(), Limits.SECTION));
        } else if (field instanceof Field.Secret secret) {
            return MessageBlocks.section(Mrkdwn.object(
                    Text.of(new Span.Plain(secret.label() + "\n"), new Span.Mono(secret.text())), Limits.SECTION));
        }
        throw new IllegalStateException("no way to draw " + field.getClass());
    }

    private LayoutBlock choice(Field.Choice choice) {
        List<OptionObject> options = Options.draw(choice.options());
        if (options.isEmpty()) {
            return MessageBlocks.section(Mrkdwn.plain(choice.label() + ": –", Limits.SECTION));
        }
        var element = StaticSelectElement.builder().actionId(id(choice)).options(options);
        choice.chosen().flatMap(chosen -> among(options, chosen)).ifPresent(element::initialOption);
        String value = choice.chosen().map(Option::value).orElse("");
        Frame frame = new Frame(choice.label(), choice.hint(), choice.optional(), choice.redraws());
        return block(choice, value, element.build(), frame);
    }

    private static Optional<OptionObject> among(List<OptionObject> options, Option chosen) {
        return options.stream()
                .filter(option -> option.getValue().equals(chosen.value()))
                .findFirst();
    }

    private LayoutBlock search(Field.Search search) {
        var element = ExternalSelectElement.builder().actionId(id(search)).minQueryLength(1);
        search.chosen().map(Options::one).ifPresent(element::initialOption);
        String value = search.chosen().map(Option::value).orElse("");
        Frame frame = new Frame(search.label(), search.hint(), search.optional(), search.redraws());
        return block(search, value, element.build(), frame);
    }

    /** Slack refuses an initial value beyond the longest; what was typed is kept all the same. */
    private LayoutBlock text(Field.TextInput input) {
        String value = Cut.whole(Cut.showable(input.value()), Limits.INPUT);
        var element = PlainTextInputElement.builder()
                .actionId(id(input))
                .multiline(input.multiline())
                .maxLength(Math.min(Limits.INPUT, Math.max(input.longest(), value.length())));
        if (!value.isEmpty()) {
            element.initialValue(value);
        }
        return block(input, value, element.build(), new Frame(input.label(), input.hint(), input.optional(), false));
    }

    private record Frame(String label, String hint, boolean optional, boolean redraws) {}

    private LayoutBlock block(Field field, String value, BlockElement element, Frame frame) {
        InputBlock.InputBlockBuilder block = InputBlock.builder()
                .blockId(standing.blockId(field.name(), value))
                .label(Mrkdwn.plain(frame.label(), Limits.LABEL))
                .element(element)
                .optional(frame.optional());
        if (frame.redraws()) {
            block.dispatchAction(true);
        }
        if (!frame.hint().isBlank()) {
            block.hint(Mrkdwn.plain(frame.hint(), Limits.LABEL));
        }
        return block.build();
    }

    private static String id(Field field) {
        return Limits.whole("a field's name", field.name(), Limits.ID - 5);
    }
}
