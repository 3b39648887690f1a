package dev.hallpass.core.conversation.message;

import java.util.List;

/** A piece of a message, from top to bottom. */
public sealed interface Part {
    record Heading(String text) implements Part {}

    record Paragraph(Text text) implements Part {}

    /** Label and value pairs, drawn side by side where there is room. */
    record Facts(List<Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A code in large type, for its one reader. */
    record LargeCode(String code) implements Part {
        @Override
        public String toString() {
            return "LargeCode[code]";
        }
    }

    /** Small print: context, hints, references. */
    record Hint(Text text) implements Part {}

    record Buttons(List<Button> buttons) implements Part {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    record Rule() implements Part {}

    record Fact(String label, Text value) {}
}
