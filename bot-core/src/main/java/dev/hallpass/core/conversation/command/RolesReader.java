package dev.hallpass.core.conversation.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.hallpass.core.people.Role;

/** Reads {@code @maria otp-administrator Sales}: who or which group, which role, where. */
final class RolesReader {
    private final Cursor words;

    RolesReader(Cursor words) {
        this.words = words;
    }

    Command grant() {
        Token holder = next("@person");
        Optional<GroupRef> group = Markup.group(holder);
        return group.isPresent()
                ? new Command.GrantRoleToGroup(group.get(), role(), department())
                : new Command.GrantRole(person(holder), role(), department());
    }

    Command revoke() {
        Token holder = next("@person");
        Optional<GroupRef> group = Markup.group(holder);
        return group.isPresent()
                ? new Command.RevokeRoleFromGroup(group.get(), role(), department())
                : new Command.RevokeRole(person(holder), role(), department());
    }

    PersonRef person() {
        return person(next("@person"));
    }

    private static PersonRef person(Token token) {
        return Markup.mention(token)
                .<PersonRef>map(mention -> mention)
                .or(() -> Markup.address(token).map(PersonRef.Address::new))
                .orElseThrow(() -> new Misreading(Trouble.NOT_A_PERSON, token.text()));
    }

    /** One word, or two as in {@code super administrator}. */
    private Role role() {
        Token first = next("role");
        Optional<Role> ofTwo = words.peek().flatMap(second -> role(first.plain() + second.plain()));
        if (ofTwo.isPresent()) {
            words.skip(1);
            return ofTwo.get();
        }
        return role(first.plain())
                .orElseThrow(() -> new Misreading(Trouble.NOT_A_ROLE, first.text())
                        .suggesting(Nearest.to(first.plain(), names())));
    }

    private Optional<String> department() {
        if (words.takes(List.of("department")) || words.takes(List.of("in"))) {
            return Optional.of(Names.name(next("department")));
        }
        return words.hasMore() ? Optional.of(Names.name(words.next())) : Optional.empty();
    }

    private Token next(String what) {
        if (!words.hasMore()) {
            throw new Misreading(Trouble.VALUE_MISSING, what);
        }
        return words.next();
    }

    private static Optional<Role> role(String plain) {
        String letters = plain.replaceAll("[-_ ]", "");
        return Arrays.stream(Role.values())
                .filter(role ->
                        role.name().replace("_", "").toLowerCase(Locale.ROOT).equals(letters))
                .findFirst();
    }

    private static List<String> names() {
        return Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
