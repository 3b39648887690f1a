package dev.hallpass.slack.blockkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;

import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;

/**
 * The form as it stands on somebody's screen, read from what Slack sends along: which block each field is in and what
 * was entered. Slack keeps what was entered for as long as a block keeps its id, and then ignores a new initial value;
 * so a field whose value the conversation changes needs a new block id, and the others must keep theirs.
 */
public final class Standing {
    private static final char TURN = '#';

    private final FormRef form;
    private final Map<String, Entered> fields;

    private record Entered(String blockId, String value) {}

    private Standing(FormRef form, Map<String, Entered> fields) {
        this.form = form;
        this.fields = fields;
    }

    /** No form on the screen yet. */
    static Standing none() {
        return new Standing(new FormRef(""), Map.of());
    }

    /** What a payload's view says. */
    public static Standing of(View view) {
        Map<String, Entered> fields = new LinkedHashMap<>();
        List<LayoutBlock> blocks = view.getBlocks() == null ? List.of() : view.getBlocks();
        for (LayoutBlock block : blocks) {
            if (block instanceof InputBlock input && input.getBlockId() != null) {
                String field = field(input.getBlockId());
                fields.put(field, new Entered(input.getBlockId(), entered(view.getState(), input.getBlockId(), field)));
            }
        }
        return new Standing(new FormRef(view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata()), fields);
    }

    /** Which form it is. */
    public FormRef form() {
        return form;
    }

    /** Everything entered. */
    public FormEntries entries() {
        List<FormEntries.Entry> entries = new ArrayList<>();
        fields.forEach((field, entered) -> entries.add(new FormEntries.Entry(field, entered.value())));
        return new FormEntries(entries);
    }

    /** The block of a field, or else of the form's first one: where an error that belongs to no field can stand. */
    public Optional<String> blockFor(String field) {
        Entered entered = fields.get(field);
        return entered != null
                ? Optional.of(entered.blockId())
                : fields.values().stream().map(Entered::blockId).findFirst();
    }

    /** The block id to draw a field under, so that it shows {@code value}. */
    String blockId(String field, String value) {
        Entered entered = fields.get(field);
        if (entered == null) {
            return field + TURN + "0";
        }
        return entered.value().equals(value) ? entered.blockId() : field + TURN + (turn(entered.blockId()) + 1);
    }

    private static String field(String blockId) {
        int turn = blockId.lastIndexOf(TURN);
        return turn < 0 ? blockId : blockId.substring(0, turn);
    }

    private static int turn(String blockId) {
        return Integer.parseInt(blockId.substring(blockId.lastIndexOf(TURN) + 1));
    }

    private static String entered(@Nullable ViewState state, String blockId, String field) {
        if (state == null || state.getValues() == null) {
            return "";
        }
        Map<String, ViewState.Value> block = state.getValues().getOrDefault(blockId, Map.of());
        ViewState.@Nullable Value value = block.get(field);
        return value == null ? "" : value(value);
    }

    private static String value(ViewState.Value value) {
        if (value.getSelectedOption() != null) {
            return orEmpty(value.getSelectedOption().getValue());
        }
        for (@Nullable
        String one : new @Nullable String[] {
            value.getSelectedUser(), value.getSelectedDate(), value.getSelectedTime(), value.getValue()
        }) {
            if (one != null) {
                return one;
            }
        }
        return "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
