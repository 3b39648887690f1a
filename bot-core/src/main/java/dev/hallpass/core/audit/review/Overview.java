package dev.hallpass.core.audit.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.hallpass.engine.terms.Scope;

/**
 * What was issued in a selection, in figures.
 *
 * @param days each day on which something was issued or redeemed, in order
 * @param departments by department, the largest first; an empty name stands for none
 * @param scopes by scope, named as {@link Scope} names it
 * @param issuers by who issued them
 * @param waits of the requests that were asked in it
 * @param latest the newest codes
 */
public record Overview(
        Totals totals,
        List<Day> days,
        List<Share> departments,
        List<Share> scopes,
        List<Share> issuers,
        Waits waits,
        List<Code> latest) {
    public Overview {
        days = List.copyOf(days);
        departments = List.copyOf(departments);
        scopes = List.copyOf(scopes);
        issuers = List.copyOf(issuers);
        latest = List.copyOf(latest);
    }

    /**
     * All of them together.
     *
     * @param redeemed how many of the issued ones have been redeemed by now
     * @param refused how many attempts to issue were refused in that time, by everybody and for everything in reach
     */
    public record Totals(long issued, long redeemed, long revoked, long refused) {}

    /** One calendar day: codes issued on it, and codes redeemed on it. */
    public record Day(LocalDate date, long issued, long redeemed) {}

    /**
     * A part of the issued ones.
     *
     * @param key what the part is selected by
     */
    public record Share(String key, String name, long issued, long redeemed) {}

    /** One issued code, never the code itself. */
    public record Code(long id, Instant at, String issuer, UUID issuerId, What what, Where where) {}

    /** @param state {@code open}, {@code redeemed}, {@code revoked} or {@code over} */
    public record What(Scope scope, String state, Optional<String> justification) {}

    public record Where(Optional<String> computer, Optional<String> user, Optional<String> department) {}
}
