package dev.hallpass.core.conversation.form;

import java.util.List;
import java.util.Optional;

/** What stands in the fields of a form; dates as ISO {@code 2026-11-24}, times as {@code 16:00}, options by their value. */
public record FormEntries(List<Entry> entries) {
    public FormEntries {
        entries = List.copyOf(entries);
    }

    /** What stands in the field; empty when nothing does. */
    public Optional<String> value(String field) {
        return entries.stream()
                .filter(entry -> entry.field().equals(field) && !entry.value().isEmpty())
                .map(Entry::value)
                .findFirst();
    }

    /** One field's content. */
    public record Entry(String field, String value) {}
}
