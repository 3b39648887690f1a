package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.hallpass.core.conversation.form.Field;

/** Draws the form that asks for a code: that of issuing, but that the code goes to nobody else than who asks. */
final class RequestForm {
    private static final Set<String> NOT_CHOSEN = Set.of(IssueEntries.DELIVER, IssueEntries.PERSON, IssueEntries.EMAIL);

    private final IssueForm issuing;

    RequestForm(IssueForm issuing) {
        this.issuing = issuing;
    }

    /** The names of the fields that these entries put on the screen. */
    List<String> names(IssueEntries entries, Occasion occasion) {
        return fields(entries, occasion).stream()
                .filter(field -> !(field instanceof Field.Note))
                .map(Field::name)
                .toList();
    }

    List<Field> fields(IssueEntries entries, Occasion occasion) {
        return Stream.concat(
                        issuing.fields(entries, occasion.voice()).stream()
                                .filter(field -> !NOT_CHOSEN.contains(field.name())),
                        Stream.of(behalf(entries, occasion.voice())))
                .toList();
    }

    private static Field behalf(IssueEntries entries, Voice voice) {
        Optional<String> chosen = entries.form().value(IssueEntries.BEHALF);
        return new Field.PersonPick(
                IssueEntries.BEHALF, voice.say("field.behalf"), voice.say("field.behalf.hint"), true, chosen);
    }

    /** A proposed computer that was picked moves to its field; the zone of another computer is that of another. */
    IssueEntries accepted(IssueEntries entries, String changed) {
        if (changed.equals(IssueEntries.PROPOSAL)) {
            return entries.with(IssueEntries.COMPUTER, entries.form().value(IssueEntries.PROPOSAL))
                    .without(IssueEntries.PROPOSAL)
                    .without(IssueEntries.ZONE);
        }
        return changed.equals(IssueEntries.COMPUTER) ? entries.without(IssueEntries.ZONE) : entries;
    }
}
