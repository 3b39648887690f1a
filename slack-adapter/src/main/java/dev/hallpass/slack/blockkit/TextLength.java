package dev.hallpass.slack.blockkit;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;

/** How much of Slack's text for one message a block takes. */
final class TextLength {
    private TextLength() {}

    static int of(LayoutBlock block) {
        if (block instanceof HeaderBlock header) {
            return header.getText().getText().length();
        }
        if (block instanceof ContextBlock context) {
            return context.getElements().stream()
                    .mapToInt(element ->
                            element instanceof TextObject text ? text.getText().length() : 0)
                    .sum();
        }
        if (block instanceof SectionBlock section) {
            int fields = section.getFields() == null
                    ? 0
                    : section.getFields().stream()
                            .mapToInt(field -> field.getText().length())
                            .sum();
            return fields
                    + (section.getText() == null
                            ? 0
                            : section.getText().getText().length());
        }
        return Limits.BUTTON_TEXT;
    }
}
