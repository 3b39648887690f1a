package dev.hallpass.core.conversation.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

import dev.hallpass.core.audit.Kind;

/**
 * Which part of the audit trail somebody wants to read, as typed. Days are calendar days of the reader.
 *
 * @param person who did it
 * @param computer what it was done to, by name
 * @param code what it was done to, by id
 * @param containing text in it
 * @param days since when and until when
 */
public record TypedAudit(
        Optional<PersonRef> person,
        Optional<String> computer,
        OptionalLong code,
        Optional<Kind> kind,
        Optional<String> containing,
        Days days) {
    /** All of it. */
    public static final TypedAudit ALL = new TypedAudit(
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            new Days(Optional.empty(), Optional.empty()));

    /** A day as it was typed. */
    public sealed interface Day {
        record On(LocalDate date) implements Day {}

        /** So many days before the reader's today; 0 is today. */
        record Ago(int days) implements Day {}
    }

    /**
     * A span of days.
     *
     * @param since its first
     * @param until its last, included
     */
    public record Days(Optional<Day> since, Optional<Day> until) {}
}
