package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.dialogue.Intake.Lack;
import dev.hallpass.core.conversation.dialogue.Intake.Read;
import dev.hallpass.core.conversation.dialogue.Understanding.Understood;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;

/** The form in which an order comes together, over as many steps as it takes: to be issued, or to be asked for. */
final class OrderForm {
    private static final String NOTICE = "notice";

    private final IssueSessions sessions;
    private final Intake intake;
    private final UserValues users;
    private final Gate gate;
    private final Look look;

    OrderForm(IssueSessions sessions, Reading reading, Gate gate, Look look) {
        this.sessions = sessions;
        this.intake = reading.intake();
        this.users = reading.users();
        this.gate = gate;
        this.look = look;
    }

    /** What makes an order of what stands in the fields. */
    record Reading(Intake intake, UserValues users) {}

    /** What stands before the form, asked each time that it is drawn. */
    interface Gate {
        /** What is told instead of the form; empty when the person may go on. */
        Optional<Answer> refuse(IssueEntries entries, Occasion occasion);

        /** Whether nothing but a number of the person's authenticator app is missing. */
        boolean needsNumber(Read read);

        /** Somebody sent a form that is over, or is not theirs. */
        void over(Occasion occasion);
    }

    /**
     * How the form of one talk is drawn.
     *
     * @param fields those that these entries put on the screen
     * @param preview the line that says what would come of it
     * @param title the key of its title
     * @param submit the key of the button that sends it
     * @param correct the action that opens it again
     */
    record Look(
            BiFunction<IssueEntries, Occasion, List<Field>> fields,
            BiFunction<Read, Voice, String> preview,
            String title,
            String submit,
            String correct) {
        /** The names of the fields that these entries put on the screen. */
        private List<String> names(IssueEntries entries, Occasion occasion) {
            return fields.apply(entries, occasion).stream()
                    .filter(field -> !(field instanceof Field.Note))
                    .map(Field::name)
                    .toList();
        }
    }

    /** A new form with what is known filled in. */
    Answer fillIn(Understood understood, Occasion occasion) {
        FormRef ref = sessions.open(occasion.by(), understood.entries());
        return show(ref, understood.entries(), String.join(" ", understood.notes()), occasion);
    }

    /** What is complete is done; what is wrong is told; what is missing or not sure opens the form. */
    Answer doOrFillIn(Understood understood, Occasion occasion, Function<Read.Complete, Answer> doing) {
        Read read = intake.read(understood.entries(), occasion);
        if (read instanceof Read.Lacking lacking) {
            List<String> wrong = lacking.lacks().stream()
                    .filter(lack -> lack.kind() == Lack.Kind.WRONG)
                    .map(Lack::sentence)
                    .toList();
            return wrong.isEmpty()
                    ? fillIn(understood, occasion)
                    : correct(String.join(" ", wrong), understood.entries(), occasion);
        }
        return understood.notes().isEmpty() && !gate.needsNumber(read)
                ? doing.apply((Read.Complete) read)
                : fillIn(understood, occasion);
    }

    /** Says what is wrong, and keeps the rest: a button opens the form with it. */
    Answer correct(String sentence, IssueEntries entries, Occasion occasion) {
        FormRef ref = sessions.open(occasion.by(), entries);
        Button button = new Button(look.correct(), occasion.voice().say("button.correct"), ref.session());
        return new Answer.Say(new Message(
                sentence, List.of(new Part.Paragraph(Text.of(sentence)), new Part.Buttons(List.of(button)))));
    }

    /** The form of a session; a new empty one when that is over or somebody else's. */
    Answer openAgain(FormRef ref, Occasion occasion) {
        Optional<IssueEntries> kept = sessions.hold(ref) ? sessions.find(ref, occasion.by()) : Optional.empty();
        return kept.map(entries -> show(ref, entries, "", occasion))
                .orElseGet(() -> over(IssueEntries.NONE, "form.over.empty", occasion));
    }

    Answer changed(Inbound.Changed changed, Occasion occasion) {
        Optional<IssueEntries> before = sessions.find(changed.form(), occasion.by());
        IssueEntries entries = merged(before, changed.entries(), occasion).afterChangeOf(changed.field());
        if (before.isEmpty()) {
            return over(entries, "form.over", occasion);
        }
        sessions.save(changed.form(), occasion.by(), entries);
        return show(changed.form(), entries, "", occasion);
    }

    /** Keeps what was typed, and does what is complete; what is lacking is told at its field. */
    Answer submitted(
            Inbound.Submitted submitted, Occasion occasion, BiFunction<Read.Complete, IssueEntries, Answer> doing) {
        Optional<IssueEntries> stored = sessions.find(submitted.form(), occasion.by());
        IssueEntries entries = merged(stored, submitted.entries(), occasion);
        if (stored.isEmpty()) {
            return over(entries, "form.over", occasion);
        }
        sessions.save(submitted.form(), occasion.by(), entries);
        Read read = intake.read(entries, occasion);
        return read instanceof Read.Lacking lacking
                ? new Answer.Correct(lacking.lacks().stream()
                        .map(lack -> new FieldError(lack.field(), lack.sentence()))
                        .toList())
                : doing.apply((Read.Complete) read, entries);
    }

    private IssueEntries merged(Optional<IssueEntries> before, FormEntries cameBack, Occasion occasion) {
        IssueEntries read = users.named(new IssueEntries(cameBack), before);
        return before.map(stored -> stored.updated(read.form(), look.names(stored, occasion)))
                .orElse(read);
    }

    private Answer over(IssueEntries entries, String key, Occasion occasion) {
        gate.over(occasion);
        return fillIn(new Understood(entries, List.of(occasion.voice().say(key))), occasion);
    }

    /** The form as it stands, with a notice above it where there is one. */
    Answer show(FormRef ref, IssueEntries entries, String notice, Occasion occasion) {
        return gate.refuse(entries, occasion).orElseGet(() -> draw(ref, entries, notice, occasion));
    }

    private Answer draw(FormRef ref, IssueEntries entries, String notice, Occasion occasion) {
        Voice voice = occasion.voice();
        List<Field> fields = new ArrayList<>();
        if (!notice.isEmpty()) {
            fields.add(new Field.Note(NOTICE, notice));
        }
        fields.addAll(look.fields().apply(entries.withoutCodes(), occasion));
        Read read = intake.read(entries, occasion);
        if (gate.needsNumber(read)) {
            fields.add(Proving.field(voice));
        }
        String line = look.preview().apply(read, voice);
        return new Answer.Show(
                new Form(ref, voice.say(look.title()), voice.say(look.submit()), fields, Optional.of(line)));
    }
}
