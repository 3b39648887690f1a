package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.command.GroupRef;
import dev.hallpass.core.conversation.command.PersonRef;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.GroupAssignment;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Group;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.roles.GrantRole;
import dev.hallpass.core.roles.GrantRoleToGroup;
import dev.hallpass.core.roles.ListRoles;
import dev.hallpass.core.roles.RevokeRole;
import dev.hallpass.core.roles.RevokeRoleFromGroup;
import dev.hallpass.core.roles.RoleChange;
import dev.hallpass.core.roles.RoleList;

/** Gives people and groups roles and takes them, and tells who holds which. */
public final class RolesDialogue implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final Registry registry;
    private final Directories directories;
    private final Acts acts;

    /** The use cases. */
    public record Acts(
            GrantRole grant,
            RevokeRole revoke,
            GrantRoleToGroup grantToGroup,
            RevokeRoleFromGroup revokeFromGroup,
            ListRoles list) {}

    public RolesDialogue(Bearings bearings, Wording wording, Directories directories, Acts acts) {
        this.wording = wording;
        this.refusals = bearings.refusals();
        this.registry = bearings.registry();
        this.directories = directories;
        this.acts = acts;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command()
                .flatMap(command -> answer(command, inbound.by(), hearing))
                .map(Answer.Say::new);
    }

    private Optional<Message> answer(Command command, Account by, Hearing hearing) {
        if (command instanceof Command.GrantRole grant) {
            Wish wish = new Wish(grant.role(), grant.department(), Way.GRANTED);
            return Optional.of(change(wish, grant.person(), by, hearing));
        }
        if (command instanceof Command.RevokeRole revoke) {
            Wish wish = new Wish(revoke.role(), revoke.department(), Way.TAKEN);
            return Optional.of(change(wish, revoke.person(), by, hearing));
        }
        if (command instanceof Command.GrantRoleToGroup grant) {
            Wish wish = new Wish(grant.role(), grant.department(), Way.GRANTED);
            return Optional.of(change(wish, grant.group(), by, hearing));
        }
        if (command instanceof Command.RevokeRoleFromGroup revoke) {
            Wish wish = new Wish(revoke.role(), revoke.department(), Way.TAKEN);
            return Optional.of(change(wish, revoke.group(), by, hearing));
        }
        return command instanceof Command.ListRoles ? Optional.of(list(hearing)) : Optional.empty();
    }

    private enum Way {
        GRANTED,
        TAKEN
    }

    private record Wish(Role role, Optional<String> typed, Way way) {
        /** Which sentence says why it cannot be; empty when it can. */
        Optional<String> objection() {
            if (role == Role.SUPER_ADMINISTRATOR && typed.isPresent()) {
                return Optional.of("roles.no-limit");
            }
            try {
                department();
                return Optional.empty();
            } catch (IllegalArgumentException noName) {
                return Optional.of("computers.no-department");
            }
        }

        Optional<Department> department() {
            return typed.map(Department::new);
        }
    }

    private Message change(Wish wish, PersonRef named, Account by, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        Directories.Named found = directories.named(by, named);
        if (!(found instanceof Directories.Named.Known known)) {
            return voice.message(
                    found instanceof Directories.Named.Nobody ? "roles.no-person" : "roles.DirectoryUnavailable");
        }
        return wish.objection().map(voice::message).orElseGet(() -> change(wish, known.person(), hearing, voice));
    }

    private Message change(Wish wish, Person person, Hearing hearing, Voice voice) {
        RoleAssignment assignment = new RoleAssignment(person.id(), wish.role(), wish.department());
        RoleChange change = wish.way() == Way.GRANTED
                ? acts.grant().grant(hearing.person(), assignment, hearing.origin())
                : acts.revoke().revoke(hearing.person(), assignment, hearing.origin());
        return told(change, wish, person.name(), voice);
    }

    private Message change(Wish wish, GroupRef named, Account by, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        if (wish.objection().isPresent()) {
            return voice.message(wish.objection().get());
        }
        Group group = new Group(by.platform(), by.workspace(), named.id());
        GroupAssignment assignment = new GroupAssignment(group, named.name(), wish.role(), wish.department());
        RoleChange change = wish.way() == Way.GRANTED
                ? acts.grantToGroup().grant(hearing.person(), assignment, hearing.origin())
                : acts.revokeFromGroup().revoke(hearing.person(), assignment, hearing.origin());
        return told(change, wish, voice.say("roles.group", named.name()), voice);
    }

    private Message told(RoleChange change, Wish wish, String whom, Voice voice) {
        if (change instanceof RoleChange.Refused refused) {
            return voice.message(refusals.verdict(refused.verdict(), voice));
        }
        String key = wish.way() == Way.GRANTED ? "roles.granted" : "roles.taken";
        String role = WhoAmIDialogue.role(wish.role(), wish.department(), voice);
        if (change instanceof RoleChange.Done) {
            return done(voice.say(key, whom, role), wish, voice);
        }
        return change instanceof RoleChange.NothingToDo
                ? voice.message(key + ".before", whom, role)
                : voice.message("roles." + change.getClass().getSimpleName(), whom, role);
    }

    /** A department that nothing belongs to may be one that was mistyped. */
    private Message done(String sentence, Wish wish, Voice voice) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(sentence)));
        if (wish.way() == Way.GRANTED) {
            List<Department> known = registry.departments();
            wish.department()
                    .filter(department -> !known.contains(department))
                    .ifPresent(department -> parts.add(new Part.Hint(voice.text(
                            "roles.new-department",
                            department,
                            known.isEmpty()
                                    ? voice.say("department.none")
                                    : String.join(
                                            ", ",
                                            known.stream().map(Department::name).toList())))));
        }
        return new Message(sentence, parts);
    }

    private Message list(Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        RoleList list = acts.list().list(hearing.person());
        if (list instanceof RoleList.Refused refused) {
            return voice.message(refusals.verdict(refused.verdict(), voice));
        }
        RoleList.Holdings holdings = (RoleList.Holdings) list;
        String first = voice.say(
                "roles.list", holdings.all().size() + holdings.groups().size());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        holdings.all()
                .forEach(holding -> parts.add(new Part.Paragraph(voice.text(
                        "roles.row",
                        new Span.Bold(holding.holder().name()),
                        holding.holder().email().map(Object::toString).orElse(""),
                        WhoAmIDialogue.role(holding.assignment(), voice)))));
        holdings.groups()
                .forEach(group -> parts.add(new Part.Paragraph(voice.text(
                        "roles.row.group",
                        new Span.Bold(group.name()),
                        WhoAmIDialogue.role(group.role(), group.department(), voice)))));
        return new Message(first, parts);
    }
}
