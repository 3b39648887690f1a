package dev.hallpass.core.conversation.form;

import java.util.List;
import java.util.Optional;

/**
 * A form in neutral fields. What was typed lives in the session on the server, never in the form's own data.
 *
 * @param preview what will happen, in words; redrawn with every change
 */
public record Form(FormRef ref, String title, String submit, List<Field> fields, Optional<String> preview) {
    public Form {
        fields = List.copyOf(fields);
    }
}
