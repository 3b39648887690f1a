package dev.hallpass.core.issuing;

/** By which right a code is issued. */
public sealed interface Authority {
    /** The issuer's role, for the department of the computer or user. */
    record OwnRole() implements Authority {}

    /**
     * The approval of a request: the issuer is the requester, who needs no role, and whose requests have a limit of their
     * own.
     *
     * @param request its number
     */
    record Approval(long request) implements Authority {}
}
