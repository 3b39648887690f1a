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

    List<Field> fields(IssueEntries entries, Occasion occasion) {
        return Stream.concat(
                        issuing.fields(entries, occasion).stream().filter(field -> !NOT_CHOSEN.contains(field.name())),
                        Stream.of(behalf(entries, occasion.voice())))
                .toList();
    }

    private static Field behalf(IssueEntries entries, Voice voice) {
        Optional<String> chosen = entries.form().value(IssueEntries.BEHALF);
        return new Field.PersonPick(
                IssueEntries.BEHALF, voice.say("field.behalf"), voice.say("field.behalf.hint"), true, chosen);
    }
}
