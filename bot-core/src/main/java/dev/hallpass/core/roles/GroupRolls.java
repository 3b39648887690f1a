package dev.hallpass.core.roles;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.people.account.Accounts.Roll;
import dev.hallpass.core.people.account.Group;
import dev.hallpass.core.people.account.Rolls;

/** Asks the directories who is in a group, and remembers what they said for as long as {@link Rolls} does. */
public final class GroupRolls {
    private final List<Accounts> directories;
    private final Rolls rolls;

    /** @param directories one a platform */
    public GroupRolls(List<Accounts> directories, Rolls rolls) {
        this.directories = List.copyOf(directories);
        this.rolls = rolls;
    }

    /** As remembered, else as the directory says now. */
    public Roll of(Group group) {
        Optional<Set<String>> remembered = rolls.recall(group);
        return remembered.isPresent() ? new Roll.Members(remembered.get()) : now(group);
    }

    /** As the directory says now. */
    Roll now(Group group) {
        Roll roll = directories.stream()
                .filter(directory -> directory.platform() == group.platform())
                .findFirst()
                .map(directory -> directory.members(group))
                .orElseGet(() -> new Roll.Unavailable("no directory for " + group.platform()));
        if (roll instanceof Roll.Members members) {
            rolls.remember(group, members.users());
        }
        return roll;
    }
}
