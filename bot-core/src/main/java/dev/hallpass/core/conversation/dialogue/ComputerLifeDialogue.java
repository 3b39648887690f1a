package dev.hallpass.core.conversation.dialogue;

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
import dev.hallpass.core.endpoints.LiftLockOut;
import dev.hallpass.core.endpoints.RenameComputer;
import dev.hallpass.core.endpoints.UnassignUsers;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.engine.terms.UserName;

/** What happens to a computer in service: users unassigned, a new name, a lock-out lifted. */
public final class ComputerLifeDialogue implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final Acts acts;

    /** The use cases. */
    public record Acts(UnassignUsers unassign, RenameComputer rename, LiftLockOut lift) {}

    public ComputerLifeDialogue(Bearings bearings, Wording wording, Acts acts) {
        this.wording = wording;
        this.refusals = bearings.refusals();
        this.acts = acts;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command().flatMap(command -> answer(command, hearing)).map(Answer.Say::new);
    }

    private Optional<Message> answer(Command command, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        if (command instanceof Command.UnassignUsers unassign) {
            return Optional.of(unassign(unassign, hearing, voice));
        }
        if (command instanceof Command.RenameComputer rename) {
            return Optional.of(rename(rename, hearing, voice));
        }
        return command instanceof Command.LiftLockOut lift ? Optional.of(lift(lift, hearing, voice)) : Optional.empty();
    }

    private Message unassign(Command.UnassignUsers typed, Hearing hearing, Voice voice) {
        Optional<ComputerName> name = name(typed.computer());
        if (name.isEmpty()) {
            return voice.message("computers.no-name");
        }
        List<UserName> users = new ArrayList<>();
        for (String user : typed.users()) {
            try {
                users.add(UserName.of(user));
            } catch (IllegalArgumentException noName) {
                return voice.message("computers.no-user.unassign", user);
            }
        }
        return unassigned(acts.unassign().unassign(hearing.person(), name.get(), users, hearing.origin()), voice);
    }

    private Message unassigned(UnassignUsers.Outcome outcome, Voice voice) {
        if (outcome instanceof UnassignUsers.Unassigned done) {
            return voice.message(
                    "computers.unassigned",
                    joined(done.users()),
                    done.computer().name());
        }
        if (outcome instanceof UnassignUsers.NotAssigned not) {
            return voice.message(
                    "computers.unassigned.stranger",
                    joined(not.strangers()),
                    not.computer().name());
        }
        return outcome instanceof UnassignUsers.UnknownComputer unknown
                ? voice.message("computers.unknown", unknown.name())
                : refused(((UnassignUsers.Refused) outcome).verdict(), voice);
    }

    private Message rename(Command.RenameComputer typed, Hearing hearing, Voice voice) {
        Optional<ComputerName> now = name(typed.name());
        Optional<ComputerName> wanted = name(typed.wanted());
        return now.isEmpty() || wanted.isEmpty()
                ? voice.message("computers.no-name")
                : renamed(
                        acts.rename()
                                .rename(
                                        hearing.person(),
                                        new RenameComputer.Names(now.get(), wanted.get()),
                                        hearing.origin()),
                        voice);
    }

    private Message renamed(RenameComputer.Outcome outcome, Voice voice) {
        if (outcome instanceof RenameComputer.Renamed done) {
            return voice.message("computers.renamed", done.before().name(), done.name());
        }
        if (outcome instanceof RenameComputer.NameTaken taken) {
            return voice.message("computers.renamed.taken", taken.computer().name(), taken.wanted());
        }
        return outcome instanceof RenameComputer.UnknownComputer unknown
                ? voice.message("computers.unknown", unknown.name())
                : refused(((RenameComputer.Refused) outcome).verdict(), voice);
    }

    private Message lift(Command.LiftLockOut typed, Hearing hearing, Voice voice) {
        return name(typed.name())
                .map(name -> lifted(acts.lift().lift(hearing.person(), name, hearing.origin()), voice))
                .orElseGet(() -> voice.message("computers.no-name"));
    }

    private Message lifted(LiftLockOut.Outcome outcome, Voice voice) {
        if (outcome instanceof LiftLockOut.Lifted done) {
            return voice.message("computers.lifted", done.computer().name());
        }
        return outcome instanceof LiftLockOut.UnknownComputer unknown
                ? voice.message("computers.unknown", unknown.name())
                : refused(((LiftLockOut.Refused) outcome).verdict(), voice);
    }

    private Message refused(Verdict verdict, Voice voice) {
        return voice.message(refusals.verdict(verdict, voice));
    }

    private static Optional<ComputerName> name(String typed) {
        try {
            return Optional.of(new ComputerName(typed));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static String joined(List<UserName> users) {
        return users.stream().map(UserName::value).collect(Collectors.joining(", "));
    }
}
