package dev.hallpass.core.roles;

import dev.hallpass.core.policy.Verdict;

/** What came of the wish to grant or revoke a role. */
public sealed interface RoleChange {
    record Done() implements RoleChange {}

    /** The person holds the role already, or does not hold it. */
    record NothingToDo() implements RoleChange {}

    record Refused(Verdict verdict) implements RoleChange {}

    /** Without this person nobody could grant roles; another super administrator is to be named first. */
    record LastSuperAdministrator() implements RoleChange {}

    /** Nobody gives a role to themselves; another super administrator does. */
    record Oneself() implements RoleChange {}

    /** The directory knows no such group. */
    record UnknownGroup() implements RoleChange {}

    /** Nobody is in the group: the role would be nobody's. */
    record EmptyGroup() implements RoleChange {}

    /** The directory does not say who is in the group; nothing was changed. */
    record DirectoryUnavailable() implements RoleChange {}

    /** {@code hallpass.super-administrators} gives the role, and only there can it be taken away. */
    record FromConfiguration() implements RoleChange {}
}
