package dev.hallpass.slack.blockkit;

import java.util.ArrayList;
import java.util.List;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;

import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;

/** A message as blocks. Pure; what Slack has no room for is cut from the end, and said. */
public final class MessageBlocks {
    private MessageBlocks() {}

    /** The blocks of a message, at most 50 and within Slack's text for one message. */
    public static List<LayoutBlock> draw(Message message) {
        return draw(message, Limits.MESSAGE_BLOCKS, Limits.ALL_TEXT_OF_A_MESSAGE);
    }

    /** The line for notifications and screen readers, escaped as Slack wants the {@code text} of a message. */
    public static String summary(Message message) {
        return Mrkdwn.string(Text.of(message.summary()), Limits.SUMMARY);
    }

    static List<LayoutBlock> draw(Message message, int mostBlocks, int mostText) {
        List<LayoutBlock> blocks = new ArrayList<>();
        int text = 0;
        List<Part> parts = message.parts();
        for (int i = 0; i < parts.size(); i++) {
            List<LayoutBlock> drawn = part(parts.get(i));
            text += drawn.stream().mapToInt(TextLength::of).sum();
            boolean last = i == parts.size() - 1;
            if (blocks.size() + drawn.size() > mostBlocks - (last ? 0 : 1) || text > mostText) {
                blocks.add(context(Text.of(Cut.tail(parts.size() - i))));
                return blocks;
            }
            blocks.addAll(drawn);
        }
        return blocks;
    }

    private static List<LayoutBlock> part(Part part) {
        if (part instanceof Part.Heading heading) {
            return List.of(header(heading.text()));
        } else if (part instanceof Part.LargeCode code) {
            return List.of(header(code.code()));
        } else if (part instanceof Part.Paragraph paragraph) {
            return List.of(section(Mrkdwn.object(paragraph.text(), Limits.SECTION)));
        } else if (part instanceof Part.Facts facts) {
            return facts(facts.facts());
        } else if (part instanceof Part.Hint hint) {
            return List.of(context(hint.text()));
        } else if (part instanceof Part.Buttons buttons) {
            return buttons(buttons.buttons());
        }
        return List.of(DividerBlock.builder().build());
    }

    private static LayoutBlock header(String text) {
        return HeaderBlock.builder().text(Mrkdwn.plain(text, Limits.HEADER)).build();
    }

    static LayoutBlock section(TextObject text) {
        return SectionBlock.builder().text(text).build();
    }

    private static LayoutBlock context(Text text) {
        return ContextBlock.builder()
                .elements(List.of((com.slack.api.model.block.ContextBlockElement) Mrkdwn.object(text, Limits.CONTEXT)))
                .build();
    }

    private static List<LayoutBlock> facts(List<Part.Fact> facts) {
        List<LayoutBlock> sections = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += Limits.FACTS_OF_A_SECTION) {
            List<Part.Fact> some = facts.subList(from, Math.min(facts.size(), from + Limits.FACTS_OF_A_SECTION));
            List<TextObject> fields =
                    new ArrayList<>(some.stream().map(MessageBlocks::fact).toList());
            sections.add(SectionBlock.builder().fields(fields).build());
        }
        return sections;
    }

    private static TextObject fact(Part.Fact fact) {
        String label = "*" + Mrkdwn.string(Text.of(fact.label()), Limits.OPTION_TEXT) + "*\n";
        String value = Mrkdwn.string(fact.value(), Limits.FACT - label.length());
        return MarkdownTextObject.builder().text(label + value).verbatim(true).build();
    }

    private static List<LayoutBlock> buttons(List<Button> buttons) {
        List<LayoutBlock> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += Limits.BUTTONS_OF_A_ROW) {
            List<Button> some = buttons.subList(from, Math.min(buttons.size(), from + Limits.BUTTONS_OF_A_ROW));
            List<BlockElement> elements = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                elements.add(ButtonDrawing.draw(some.get(i), i));
            }
            rows.add(ActionsBlock.builder().elements(elements).build());
        }
        return rows;
    }
}
