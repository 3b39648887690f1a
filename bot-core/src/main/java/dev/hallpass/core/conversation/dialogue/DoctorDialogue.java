package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.doctor.Doctor;
import dev.hallpass.core.doctor.Finding;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;

/** Says whether Hallpass is well: each thing that it hangs on, and for what fails how to mend it. */
public final class DoctorDialogue implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final Policy policy;
    private final Doctor doctor;

    public DoctorDialogue(Bearings bearings, Wording wording, Policy policy, Doctor doctor) {
        this.wording = wording;
        this.refusals = bearings.refusals();
        this.policy = policy;
        this.doctor = doctor;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command()
                .filter(Command.AskDoctor.class::isInstance)
                .map(command -> new Answer.Say(answer(hearing)));
    }

    private Message answer(Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        Verdict verdict = policy.mayAnywhere(hearing.person(), Permission.CHANGE_SETTINGS);
        return verdict instanceof Verdict.Permitted
                ? told(doctor.examine(), voice)
                : voice.message(refusals.verdict(verdict, voice));
    }

    private static Message told(List<Finding> findings, Voice voice) {
        long failing = findings.stream()
                .filter(finding -> finding.state() == Finding.State.FAILING)
                .count();
        String first = failing == 0 ? voice.say("doctor.well", findings.size()) : voice.say("doctor.failing", failing);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        findings.forEach(finding -> parts.add(new Part.Paragraph(row(finding, voice))));
        parts.add(new Part.Hint(voice.text("doctor.next", new Span.Mono("/otp doctor"))));
        return new Message(first, parts);
    }

    private static Text row(Finding finding, Voice voice) {
        Text row = voice.text("doctor." + finding.state(), new Span.Bold(finding.subject()), finding.sentence());
        return finding.fix().isEmpty() ? row : voice.text("doctor.fix", row, finding.fix());
    }
}
