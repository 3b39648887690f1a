package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.command.PersonRef;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.roles.GrantRole;
import dev.hallpass.core.roles.ListRoles;
import dev.hallpass.core.roles.RevokeRole;
import dev.hallpass.core.roles.RoleChange;
import dev.hallpass.core.roles.RoleList;
import dev.hallpass.core.settings.ChangeSetting;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.SettingChange;
import dev.hallpass.core.settings.Settings;

/** What super administrators do in chat: roles and settings. */
public final class AdminDialogue implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final Directories directories;
    private final Roles roles;
    private final Choices choices;

    /** The use cases of roles. */
    public record Roles(GrantRole grant, RevokeRole revoke, ListRoles list) {}

    /** The settings, and the use case that changes them. */
    public record Choices(Settings settings, ChangeSetting change) {}

    public AdminDialogue(Bearings bearings, Wording wording, Directories directories, Roles roles, Choices choices) {
        this.wording = wording;
        this.refusals = bearings.refusals();
        this.directories = directories;
        this.roles = roles;
        this.choices = choices;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command()
                .flatMap(command -> answer(command, inbound.by(), hearing))
                .map(Answer.Say::new);
    }

    private Optional<Message> answer(Command command, Account by, Hearing hearing) {
        if (command instanceof Command.GrantRole grant) {
            return Optional.of(
                    change(new Wish(grant.person(), grant.role(), grant.department(), "granted"), by, hearing));
        }
        if (command instanceof Command.RevokeRole revoke) {
            return Optional.of(
                    change(new Wish(revoke.person(), revoke.role(), revoke.department(), "taken"), by, hearing));
        }
        if (command instanceof Command.ListRoles) {
            return Optional.of(list(hearing));
        }
        if (command instanceof Command.SetSetting set) {
            return Optional.of(set(set, hearing));
        }
        return command instanceof Command.ListSettings ? Optional.of(settings(hearing)) : Optional.empty();
    }

    /** @param way {@code granted} or {@code taken} */
    private record Wish(PersonRef person, Role role, Optional<String> department, String way) {}

    private Message change(Wish wish, Account by, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        Optional<Person> person = directories.person(by, wish.person());
        if (person.isEmpty()) {
            return voice.message("roles.no-person");
        }
        RoleAssignment assignment;
        try {
            assignment = new RoleAssignment(
                    person.get().id(), wish.role(), wish.department().map(Department::new));
        } catch (IllegalArgumentException superAdministratorOfADepartment) {
            return voice.message(
                    wish.role() == Role.SUPER_ADMINISTRATOR ? "roles.no-limit" : "computers.no-department");
        }
        RoleChange change = wish.way().equals("granted")
                ? roles.grant().grant(hearing.person(), assignment, hearing.origin())
                : roles.revoke().revoke(hearing.person(), assignment, hearing.origin());
        return told(
                change,
                "roles." + wish.way(),
                new Object[] {person.get().name(), WhoAmIDialogue.role(assignment, voice)},
                voice);
    }

    private Message told(RoleChange change, String key, Object[] facts, Voice voice) {
        if (change instanceof RoleChange.Refused refused) {
            return voice.message(refusals.verdict(refused.verdict(), voice));
        }
        if (change instanceof RoleChange.Done) {
            return voice.message(key, facts);
        }
        return change instanceof RoleChange.NothingToDo
                ? voice.message(key + ".before", facts)
                : voice.message("roles." + change.getClass().getSimpleName(), facts);
    }

    private Message list(Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        RoleList list = roles.list().list(hearing.person());
        if (list instanceof RoleList.Refused refused) {
            return voice.message(refusals.verdict(refused.verdict(), voice));
        }
        List<RoleList.Holding> all = ((RoleList.Holdings) list).all();
        String first = voice.say("roles.list", all.size());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        all.forEach(holding -> parts.add(new Part.Paragraph(voice.text(
                "roles.row",
                new Span.Bold(holding.holder().name()),
                holding.holder().email().map(Object::toString).orElse(""),
                WhoAmIDialogue.role(holding.assignment(), voice)))));
        return new Message(first, parts);
    }

    private Message settings(Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        String first = voice.say("settings.list");
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        Setting.all().forEach(setting -> parts.add(new Part.Paragraph(row(setting, voice))));
        parts.add(new Part.Hint(voice.text("settings.next", new Span.Mono("/otp settings set NAME VALUE"))));
        return new Message(first, parts);
    }

    private <T> Text row(Setting<T> setting, Voice voice) {
        String value = setting.write(choices.settings().value(setting));
        return voice.text("settings.row", new Span.Mono(setting.name()), new Span.Bold(value), setting.allowed());
    }

    private Message set(Command.SetSetting set, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        SettingChange change = choices.change().change(hearing.person(), set.name(), set.value(), hearing.origin());
        if (change instanceof SettingChange.Changed changed) {
            return voice.message("settings.changed", changed.setting().name(), changed.value());
        }
        if (change instanceof SettingChange.NothingToDo same) {
            return voice.message("settings.before", same.setting().name(), same.value());
        }
        if (change instanceof SettingChange.WrongValue wrong) {
            return voice.message(
                    "settings.wrong",
                    wrong.typed(),
                    wrong.setting().name(),
                    wrong.setting().allowed());
        }
        if (change instanceof SettingChange.UnknownName unknown) {
            return voice.message("settings.unknown", unknown.typed(), String.join(", ", unknown.names()));
        }
        return voice.message(refusals.verdict(((SettingChange.Refused) change).verdict(), voice));
    }
}
