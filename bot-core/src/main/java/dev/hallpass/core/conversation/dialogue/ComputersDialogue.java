package dev.hallpass.core.conversation.dialogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.endpoints.AddComputer;
import dev.hallpass.core.endpoints.AssignUsers;
import dev.hallpass.core.endpoints.MoveComputer;
import dev.hallpass.core.endpoints.RetireComputer;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.terms.UserName;

/** Adds computers, assigns users to them, moves them between departments, and retires them. */
public final class ComputersDialogue implements Dialogue {
    private final Wording wording;
    private final Registry registry;
    private final Refusals refusals;
    private final Acts acts;
    private final URI publicUrl;

    /** The use cases. */
    public record Acts(AddComputer add, AssignUsers assign, MoveComputer move, RetireComputer retire) {}

    /** @param publicUrl where endpoints reach Hallpass; it stands in the command that enrols */
    public ComputersDialogue(Bearings bearings, Wording wording, Acts acts, URI publicUrl) {
        this.wording = wording;
        this.registry = bearings.registry();
        this.refusals = bearings.refusals();
        this.acts = acts;
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        return hearing.command()
                .flatMap(command -> answer(command, hearing, voice))
                .map(Answer.Say::new);
    }

    private Optional<Message> answer(Command command, Hearing hearing, Voice voice) {
        if (command instanceof Command.AddComputer add) {
            return Optional.of(name(add.name())
                    .map(name -> add(name, add.department(), hearing))
                    .orElseGet(() -> voice.message("computers.no-name")));
        }
        if (command instanceof Command.AssignUsers assign) {
            return Optional.of(name(assign.computer())
                    .map(name -> assign(name, assign.users(), hearing))
                    .orElseGet(() -> voice.message("computers.no-name")));
        }
        if (command instanceof Command.MoveComputer move) {
            return Optional.of(move(move, hearing, voice));
        }
        return command instanceof Command.RetireComputer retire
                ? Optional.of(retire(retire.name(), hearing, voice))
                : Optional.empty();
    }

    private static Optional<ComputerName> name(String typed) {
        try {
            return Optional.of(new ComputerName(typed));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private Message add(ComputerName name, Optional<String> typed, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        Optional<Department> department = typed.flatMap(ComputersDialogue::department);
        if (typed.isPresent() && department.isEmpty()) {
            return voice.message("computers.no-department");
        }
        AddComputer.Outcome outcome = acts.add().add(hearing.person(), name, department, hearing.origin());
        return outcome instanceof AddComputer.Added added
                ? added(name, added, voice)
                : voice.message(refusals.verdict(((AddComputer.Refused) outcome).verdict(), voice));
    }

    private static Optional<Department> department(String typed) {
        try {
            return Optional.of(new Department(typed));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private Message added(ComputerName name, AddComputer.Added added, Voice voice) {
        String command = "hallpass-agent enrol --server " + publicUrl + " --token "
                + added.token().reveal();
        Text first = voice.text("computers.added", name, voice.at(added.goodUntil()));
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(first));
        parts.add(new Part.Paragraph(Text.of(new Span.Mono(command))));
        String where = added.department()
                .map(department -> voice.say("computers.added.department", department))
                .orElseGet(() -> voice.say("computers.added.no-department"));
        parts.add(new Part.Hint(Text.of(where)));
        added.replaces()
                .ifPresent(old -> parts.add(new Part.Paragraph(voice.text("computers.added.replaces", old.name()))));
        parts.add(new Part.Hint(
                voice.text("computers.added.next", new Span.Mono("/otp computers assign " + quoted(name) + " USER"))));
        return new Message(voice.plain(first), parts);
    }

    private static String quoted(ComputerName name) {
        return name.value().contains(" ") ? "\"" + name + "\"" : name.value();
    }

    private Message assign(ComputerName name, List<String> typed, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        List<UserName> users = new ArrayList<>();
        for (String user : typed) {
            Optional<UserName> read = user(user);
            if (read.isEmpty()) {
                return voice.message("computers.no-user", user);
            }
            users.add(read.get());
        }
        return assigned(acts.assign().assign(hearing.person(), name, users, hearing.origin()), voice);
    }

    private static Optional<UserName> user(String typed) {
        try {
            return Optional.of(UserName.of(typed)).filter(name -> name.value().length() <= EndUser.LONGEST_NAME);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private Message assigned(AssignUsers.Outcome outcome, Voice voice) {
        if (outcome instanceof AssignUsers.Assigned assigned) {
            return assigned.added().isEmpty()
                    ? voice.message(
                            "computers.assigned.before", assigned.computer().name())
                    : voice.message(
                            "computers.assigned",
                            joined(assigned.added()),
                            assigned.computer().name());
        }
        if (outcome instanceof AssignUsers.TooMany tooMany) {
            return voice.message(
                    "computers.too-many", tooMany.computer().name(), tooMany.now(), AssignUsers.MOST_USERS);
        }
        return outcome instanceof AssignUsers.UnknownComputer unknown
                ? voice.message("computers.unknown", unknown.name())
                : voice.message(refusals.verdict(((AssignUsers.Refused) outcome).verdict(), voice));
    }

    private Message move(Command.MoveComputer move, Hearing hearing, Voice voice) {
        Optional<ComputerName> name = name(move.name());
        Optional<Department> to = move.department().flatMap(ComputersDialogue::department);
        if (name.isEmpty() || to.isPresent() != move.department().isPresent()) {
            return voice.message(name.isEmpty() ? "computers.no-name" : "computers.no-department");
        }
        MoveComputer.Outcome outcome = acts.move().move(hearing.person(), name.get(), to, hearing.origin());
        String where = to.map(Department::name).orElseGet(() -> voice.say("department.none"));
        if (outcome instanceof MoveComputer.Moved moved) {
            return voice.message("computers.moved", moved.computer().name(), where);
        }
        if (outcome instanceof MoveComputer.ThereAlready there) {
            return voice.message("computers.moved.before", there.computer().name(), where);
        }
        return outcome instanceof MoveComputer.UnknownComputer unknown
                ? voice.message("computers.unknown", unknown.name())
                : voice.message(refusals.verdict(((MoveComputer.Refused) outcome).verdict(), voice));
    }

    private Message retire(String typed, Hearing hearing, Voice voice) {
        Optional<Computer> computer = name(typed)
                .flatMap(name -> registry.computersNamed(name).stream().findFirst());
        if (computer.isEmpty()) {
            return voice.message("computers.unknown", typed);
        }
        RetireComputer.Outcome outcome =
                acts.retire().retire(hearing.person(), computer.get().id(), hearing.origin());
        if (outcome instanceof RetireComputer.Retired retired) {
            return voice.message(
                    "computers.retired",
                    retired.computer().name(),
                    retired.users().size());
        }
        return outcome instanceof RetireComputer.Refused refused
                ? voice.message(refusals.verdict(refused.verdict(), voice))
                : voice.message("computers.retired.before", typed);
    }

    private static String joined(List<UserName> users) {
        return users.stream().map(UserName::value).collect(Collectors.joining(", "));
    }
}
