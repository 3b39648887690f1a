package dev.hallpass.core.conversation.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.RateLimiter.Allowance;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.stepup.Enrolment;
import dev.hallpass.core.stepup.Enrolments;

/** Tells a person who they are here: roles, what is left of their budgets, and in which zone times are told. */
public final class WhoAmIDialogue implements Dialogue {
    private final Wording wording;
    private final RateLimiter limiter;
    private final Enrolments stepUp;

    public WhoAmIDialogue(Wording wording, RateLimiter limiter, Enrolments stepUp) {
        this.wording = wording;
        this.limiter = limiter;
        this.stepUp = stepUp;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command()
                .filter(Command.WhoAmI.class::isInstance)
                .map(command -> new Answer.Say(about(hearing.person(), wording.to(hearing.person()))));
    }

    private Message about(Person person, Voice voice) {
        String first = voice.say("whoami.first", person.name());
        return new Message(
                first,
                List.of(
                        new Part.Paragraph(Text.of(first)),
                        facts(person, voice),
                        buttons(stepUp.find(person.id()), voice)));
    }

    Part facts(Person person, Voice voice) {
        return new Part.Facts(List.of(
                voice.fact(
                        "whoami.email",
                        text(person.email().map(Object::toString).orElseGet(() -> voice.say("whoami.none")))),
                voice.fact("whoami.roles", text(roles(person, voice))),
                voice.fact("whoami.zone", text(person.zone().getId())),
                voice.fact("whoami.request", left(Limit.REQUEST_PERSON, person, voice)),
                voice.fact("whoami.issue", left(Limit.ISSUE_PERSON, person, voice)),
                voice.fact("whoami.universal", left(Limit.UNIVERSAL_PERSON, person, voice)),
                voice.fact("whoami.step-up", stepUp(stepUp.find(person.id()), voice))));
    }

    private static Text stepUp(Optional<Enrolment> enrolment, Voice voice) {
        return enrolment
                .map(app -> voice.text("whoami.step-up.since", voice.at(app.at())))
                .orElseGet(() -> voice.text("whoami.step-up.none"));
    }

    private static Part buttons(Optional<Enrolment> enrolment, Voice voice) {
        if (enrolment.isEmpty()) {
            return StepUpDialogue.button(voice);
        }
        return new Part.Buttons(List.of(
                new Button(Actions.STEP_UP_ENROL, voice.say("button.step-up.replace"), "enrol"),
                new Button(Actions.STEP_UP_REMOVE, voice.say("button.step-up.remove"), "remove")));
    }

    private static Text text(String plain) {
        return Text.of(plain);
    }

    private static String roles(Person person, Voice voice) {
        String roles = person.assignments().stream()
                .sorted(Comparator.comparing(RoleAssignment::role))
                .map(assignment -> role(assignment, voice))
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? voice.say("whoami.no-role") : roles;
    }

    static String role(RoleAssignment assignment, Voice voice) {
        return role(assignment.role(), assignment.department(), voice);
    }

    static String role(Role role, Optional<Department> department, Voice voice) {
        String named = voice.say("role." + role.name());
        return department.map(name -> voice.say("role.in", named, name)).orElse(named);
    }

    private Text left(Limit limit, Person person, Voice voice) {
        Allowance allowance = limiter.look(limit, person.id().toString());
        return allowance instanceof Allowance.Granted granted
                ? voice.text("whoami.left", granted.left())
                : voice.text("whoami.none-left", voice.at(((Allowance.Exhausted) allowance).retryAt()));
    }
}
