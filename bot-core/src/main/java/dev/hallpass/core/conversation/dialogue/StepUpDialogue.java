package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.stepup.EnrolStepUp;
import dev.hallpass.core.stepup.Enrolments;
import dev.hallpass.core.stepup.RemoveStepUp;

/** Enrols, replaces and removes the authenticator app behind step-up, and resets that of another person. */
public final class StepUpDialogue implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final Directories directories;
    private final Acts acts;
    private final StepUpForms forms;

    /** The use cases of step-up. */
    public record Acts(Enrolments enrolments, EnrolStepUp enrol, RemoveStepUp remove) {}

    public StepUpDialogue(Bearings bearings, Wording wording, Directories directories, Sessions sessions, Acts acts) {
        this.wording = wording;
        this.refusals = bearings.refusals();
        this.directories = directories;
        this.acts = acts;
        this.forms = new StepUpForms(sessions, acts);
    }

    /** Leads to the enrolment, wherever somebody is told that they need it. */
    static Part button(Voice voice) {
        return new Part.Buttons(List.of(new Button(Actions.STEP_UP_ENROL, voice.say("button.step-up.enrol"), "enrol")));
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        Occasion occasion = Occasion.of(inbound, hearing, wording);
        if (hearing.command().isPresent() && hearing.command().get() instanceof Command.ResetStepUp reset) {
            return Optional.of(reset(reset, occasion));
        }
        if (inbound instanceof Inbound.Pressed pressed && pressed.action().equals(Actions.STEP_UP_ENROL)) {
            return Optional.of(forms.enrol(occasion));
        }
        if (inbound instanceof Inbound.Pressed pressed && pressed.action().equals(Actions.STEP_UP_REMOVE)) {
            return Optional.of(forms.remove(occasion));
        }
        if (inbound instanceof Inbound.Submitted submitted && forms.owns(submitted.form())) {
            return Optional.of(forms.submitted(submitted.form(), submitted.entries(), occasion));
        }
        if (inbound instanceof Inbound.Dismissed dismissed && forms.owns(dismissed.form())) {
            forms.close(dismissed.form(), occasion.by());
            return Optional.of(new Answer.Quiet());
        }
        return Optional.empty();
    }

    private Answer reset(Command.ResetStepUp reset, Occasion occasion) {
        Voice voice = occasion.voice();
        Directories.Named named = directories.named(occasion.account(), reset.person());
        if (!(named instanceof Directories.Named.Known known)) {
            return new Answer.Say(voice.message(
                    named instanceof Directories.Named.Nobody ? "roles.no-person" : "roles.DirectoryUnavailable"));
        }
        RemoveStepUp.Outcome outcome = acts.remove().reset(occasion.by(), known.person(), occasion.origin());
        if (outcome instanceof RemoveStepUp.Refused refused) {
            return new Answer.Say(voice.message(refusals.verdict(refused.verdict(), voice)));
        }
        return new Answer.Say(voice.message(
                "step-up.reset." + outcome.getClass().getSimpleName(),
                known.person().name()));
    }
}
