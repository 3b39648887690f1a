package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.stepup.Checked;
import dev.hallpass.core.stepup.EnrolStepUp;
import dev.hallpass.core.stepup.RemoveStepUp;
import dev.hallpass.core.stepup.SealedSecret;
import dev.hallpass.engine.key.KeyEpoch;

/** The forms that enrol, replace and remove one's authenticator app. The session holds the new secret sealed. */
final class StepUpForms {
    private static final String FIRST = "first-number";
    private static final String EPOCH = "epoch";
    private static final String SEALED = "sealed";
    private static final FormEntries NOTHING = new FormEntries(List.of());

    private final FormSessions enrolling;
    private final FormSessions removing;
    private final StepUpDialogue.Acts acts;

    StepUpForms(Sessions sessions, StepUpDialogue.Acts acts) {
        this.enrolling = new FormSessions(sessions, "step-up-enrol");
        this.removing = new FormSessions(sessions, "step-up-remove");
        this.acts = acts;
    }

    boolean owns(FormRef form) {
        return enrolling.owns(form) || removing.owns(form);
    }

    void close(FormRef form, Person by) {
        (enrolling.owns(form) ? enrolling : removing).close(form, by);
    }

    /** A new secret, shown in this form and nowhere else. */
    Answer enrol(Occasion occasion) {
        Person by = occasion.by();
        Voice voice = occasion.voice();
        EnrolStepUp.Offer offer = acts.enrol().offer(by);
        String account = by.email().map(EmailAddress::toString).orElse(by.name());
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note("how", voice.say("step-up.how")));
        fields.add(new Field.Secret(
                "secret", voice.say("step-up.secret"), offer.secret().revealGroups()));
        fields.add(
                new Field.Secret("uri", voice.say("step-up.uri"), offer.secret().revealUri(account)));
        fields.add(Proving.field(FIRST, voice));
        if (isEnrolled(by)) {
            fields.add(Proving.field("present-number", voice));
        }
        FormRef ref = enrolling.open(by, kept(offer.sealed()));
        return new Answer.Show(
                new Form(ref, voice.say("step-up.title"), voice.say("step-up.confirm"), fields, Optional.empty()));
    }

    private boolean isEnrolled(Person by) {
        return acts.enrolments().find(by.id()).isPresent();
    }

    private static FormEntries kept(SealedSecret sealed) {
        return new FormEntries(List.of(
                new FormEntries.Entry(EPOCH, Integer.toString(sealed.epoch().value())),
                new FormEntries.Entry(SEALED, sealed.text())));
    }

    private static Optional<SealedSecret> offered(FormEntries kept) {
        return kept.value(SEALED)
                .flatMap(text ->
                        kept.value(EPOCH).map(epoch -> new SealedSecret(new KeyEpoch(Integer.parseInt(epoch)), text)));
    }

    /** Asks for a number before what is enrolled is taken away. */
    Answer remove(Occasion occasion) {
        Voice voice = occasion.voice();
        FormRef ref = removing.open(occasion.by(), NOTHING);
        List<Field> fields = List.of(new Field.Note("what", voice.say("step-up.remove.what")), Proving.field(voice));
        return new Answer.Show(new Form(
                ref, voice.say("step-up.remove.title"), voice.say("step-up.remove"), fields, Optional.empty()));
    }

    Answer submitted(FormRef form, FormEntries entries, Occasion occasion) {
        return enrolling.owns(form) ? enrolled(form, entries, occasion) : removed(form, entries, occasion);
    }

    private Answer enrolled(FormRef form, FormEntries entries, Occasion occasion) {
        Voice voice = occasion.voice();
        Optional<SealedSecret> offered = enrolling.find(form, occasion.by()).flatMap(StepUpForms::offered);
        if (offered.isEmpty()) {
            return new Answer.Say(voice.message("step-up.over"));
        }
        EnrolStepUp.Typed typed = new EnrolStepUp.Typed(
                entries.value(FIRST).orElse(""), entries.value("present-number").orElse(""));
        EnrolStepUp.Outcome outcome = acts.enrol().confirm(occasion.by(), offered.get(), typed, occasion.origin());
        if (outcome instanceof EnrolStepUp.NotConfirmed) {
            return wrong(FIRST, voice.say("step-up.not-confirmed"));
        }
        if (outcome instanceof EnrolStepUp.NotProven not) {
            return wrong("present-number", voice.plain(Proving.text(not.present(), voice)));
        }
        enrolling.close(form, occasion.by());
        return new Answer.Say(voice.message("step-up.enrolled"));
    }

    private Answer removed(FormRef form, FormEntries entries, Occasion occasion) {
        Voice voice = occasion.voice();
        if (removing.find(form, occasion.by()).isEmpty()) {
            return new Answer.Say(voice.message("step-up.over"));
        }
        RemoveStepUp.Outcome outcome = acts.remove()
                .remove(occasion.by(), entries.value(Proving.NUMBER).orElse(""), occasion.origin());
        if (outcome instanceof RemoveStepUp.NotProven not && !(not.number() instanceof Checked.NotEnrolled)) {
            return wrong(Proving.NUMBER, voice.plain(Proving.text(not.number(), voice)));
        }
        removing.close(form, occasion.by());
        return new Answer.Say(
                voice.message(outcome instanceof RemoveStepUp.Removed ? "step-up.removed" : "step-up.none"));
    }

    private static Answer wrong(String field, String sentence) {
        return new Answer.Correct(List.of(new FieldError(field, sentence)));
    }
}
