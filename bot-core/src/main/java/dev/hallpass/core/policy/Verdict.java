package dev.hallpass.core.policy;

/** Policy's answer. */
public sealed interface Verdict {
    record Permitted() implements Verdict {}

    /** The person lacks the permission everywhere. */
    record NotYourRole(Permission missing) implements Verdict {}

    /** The person has the permission, though not for this department. */
    record NotYourDepartment(Permission missing) implements Verdict {}

    /** The person may hold a role by a group, and the directory does not say so now: nobody is taken for a member. */
    record DirectoryUnavailable(Permission missing) implements Verdict {}

    /** A setting keeps the act from everybody. */
    record SwitchedOff(Permission what) implements Verdict {}
}
