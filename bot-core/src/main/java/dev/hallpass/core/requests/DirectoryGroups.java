package dev.hallpass.core.requests;

import java.util.List;

import dev.hallpass.core.people.People;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Accounts.Roll;
import dev.hallpass.core.people.account.Group;
import dev.hallpass.core.roles.GroupRolls;

/** Who is in a group by the platforms' directories, as remembered for the roles of groups. */
public final class DirectoryGroups implements UserGroups {
    private final People people;
    private final GroupRolls rolls;

    public DirectoryGroups(People people, GroupRolls rolls) {
        this.people = people;
        this.rolls = rolls;
    }

    /** A group that the directory does not know counts as one that it does not speak of: the rule names it in vain. */
    @Override
    public Membership of(PersonId person, String group) {
        List<Membership> said = people.accountsOf(person).stream()
                .map(account -> of(account, group))
                .toList();
        if (said.contains(Membership.MEMBER)) {
            return Membership.MEMBER;
        }
        return said.contains(Membership.NOT_A_MEMBER) && !said.contains(Membership.UNKNOWN)
                ? Membership.NOT_A_MEMBER
                : Membership.UNKNOWN;
    }

    private Membership of(Account account, String group) {
        Roll roll = rolls.of(new Group(account.platform(), account.workspace(), group));
        if (!(roll instanceof Roll.Members members)) {
            return Membership.UNKNOWN;
        }
        return members.users().contains(account.user()) ? Membership.MEMBER : Membership.NOT_A_MEMBER;
    }
}
