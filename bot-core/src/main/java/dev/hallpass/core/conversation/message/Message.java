package dev.hallpass.core.conversation.message;

import java.util.List;

/**
 * A message in neutral parts.
 *
 * @param summary one plain line for notifications and screen readers; it never holds a code
 */
public record Message(String summary, List<Part> parts) {
    public Message {
        parts = List.copyOf(parts);
    }

    /** A message of one paragraph. */
    public static Message of(String sentence) {
        return new Message(sentence, List.of(new Part.Paragraph(Text.of(sentence))));
    }
}
