package dev.hallpass.core.conversation;

import java.util.Optional;

import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.EventId;

/** What a person did on a platform, in the conversation's own words. */
public sealed interface Inbound {
    EventId event();

    Account by();

    /** A typed command: the words behind {@code /otp}, mentions of people as {@code <@USERID>}, of groups as {@code <@&GROUPID|name>}. */
    record Command(EventId event, Account by, Place place, String text) implements Inbound {}

    /** Text written to the bot that is no command: in a direct message or below one of its messages. */
    record Wrote(EventId event, Account by, Place place, String text, Optional<MessageRef> thread) implements Inbound {}

    /**
     * What somebody said to others in a channel, below a message. Nobody spoke to the bot: it answers a pasted receipt, and
     * is silent about everything else.
     */
    record Overheard(EventId event, Account by, Place place, String text, MessageRef thread) implements Inbound {}

    /**
     * A button under a message.
     *
     * @param action the button's name
     * @param value what the button carries: an id, never a right and never a secret; may be forged
     */
    record Pressed(EventId event, Account by, Place place, String action, String value, Optional<MessageRef> under)
            implements Inbound {}

    /** A field changed whose form wants to know at once. */
    record Changed(EventId event, Account by, FormRef form, FormEntries entries, String field) implements Inbound {}

    /** A form was sent. */
    record Submitted(EventId event, Account by, FormRef form, FormEntries entries) implements Inbound {}

    /** A form was put away. */
    record Dismissed(EventId event, Account by, FormRef form) implements Inbound {}

    /** The person looks at the page that the bot keeps for each of them, where the platform has one. */
    record OpenedHome(EventId event, Account by) implements Inbound {}

    /** Somebody types into a search field and wants proposals. */
    record Suggest(EventId event, Account by, FormRef form, String field, String typed) implements Inbound {}
}
