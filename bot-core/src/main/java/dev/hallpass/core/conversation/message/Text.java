package dev.hallpass.core.conversation.message;

import java.util.ArrayList;
import java.util.List;

/** A line of text in spans. */
public record Text(List<Span> spans) {
    public Text {
        spans = List.copyOf(spans);
    }

    public static Text of(String plain) {
        return new Text(List.of(new Span.Plain(plain)));
    }

    public static Text of(Span... spans) {
        return new Text(List.of(spans));
    }

    /** This text, then that. */
    public Text and(Span... more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(List.of(more));
        return new Text(all);
    }
}
