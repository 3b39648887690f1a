package dev.hallpass.core.conversation.message;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

import dev.hallpass.core.people.account.Account;

/** A run of text of one kind. Text is plain: adapters escape it, and no sign in it is markup. */
public sealed interface Span {
    record Plain(String text) implements Span {}

    record Bold(String text) implements Span {}

    /** Fixed width: commands, ids, device codes. */
    record Mono(String text) implements Span {}

    /** A time, told in the reader's own zone where the platform can; {@code fallback} names the zone for where it cannot. */
    record When(Instant at, Style style, ZoneId fallbackZone) implements Span {}

    record Mention(Account account) implements Span {}

    record Link(String text, URI to) implements Span {}

    /** Leads to the reader's own chat with the bot, where a platform has such links; elsewhere just the words. */
    record OwnChat(String text) implements Span {}

    /** How much of a time is told. */
    enum Style {
        TIME,
        DATE,
        DATE_AND_TIME
    }
}
