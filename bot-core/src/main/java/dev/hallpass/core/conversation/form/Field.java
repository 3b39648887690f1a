package dev.hallpass.core.conversation.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** One field. Its {@code name} is unique in the form; {@code redraws} asks for an {@code Inbound.Changed} at once. */
public sealed interface Field {
    String name();

    /** One of a few. */
    record Choice(
            String name,
            String label,
            String hint,
            boolean optional,
            List<Option> options,
            Optional<Option> chosen,
            boolean redraws)
            implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One of many, found by typing; answered by {@code Inbound.Suggest}. */
    record Search(String name, String label, String hint, boolean optional, Optional<Option> chosen, boolean redraws)
            implements Field {}

    /** One person of the platform; comes back as the platform's user id. */
    record PersonPick(String name, String label, String hint, boolean optional, Optional<String> chosen)
            implements Field {}

    /** @param longest in characters */
    record TextInput(
            String name, String label, String hint, boolean optional, boolean multiline, int longest, String value)
            implements Field {}

    record DatePick(
            String name, String label, String hint, boolean optional, Optional<LocalDate> value, boolean redraws)
            implements Field {}

    record TimePick(
            String name, String label, String hint, boolean optional, Optional<LocalTime> value, boolean redraws)
            implements Field {}

    /**
     * What is shown once and is for its reader alone. A form that holds one is shown and never kept.
     *
     * @param text for people to copy or type elsewhere
     */
    record Secret(String name, String label, String text) implements Field {
        @Override
        public String toString() {
            return "Secret[" + name + "]";
        }
    }

    /** Words between the fields. */
    record Note(String name, String text) implements Field {}
}
