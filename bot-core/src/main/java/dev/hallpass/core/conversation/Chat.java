package dev.hallpass.core.conversation;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;

/** Port: what the bot says of its own accord on one platform. */
public interface Chat {
    Platform platform();

    /** A direct message to one person. */
    Sent direct(Account to, Message message);

    /**
     * A direct message that must not stand there twice: where an earlier attempt may have got through, its message is
     * looked for first and taken for the answer. A platform on which nothing can be looked for sends it again.
     */
    default Sent direct(Account to, Message message, Stamp stamp) {
        return direct(to, message);
    }

    /**
     * Travels with a message, unseen by its reader, and says which one it is.
     *
     * @param name the same over all attempts; no secret
     * @param again whether there was an attempt before, whatever came of it
     */
    record Stamp(String name, boolean again) {}

    /** A message in a channel. */
    Sent post(String workspace, String channel, Message message);

    /** A reply in the thread of a message. */
    Sent reply(MessageRef root, Message message);

    /** Rewrites a message of the bot's own. */
    Sent rewrite(MessageRef of, Message message);

    /** Puts the page that the bot keeps for one person in place of the one before; not every platform has such pages. */
    default Sent home(Account of, Message page) {
        return new Sent.Unreachable(Obstacle.NOT_ALLOWED, "no such pages here");
    }

    /** How sending went. */
    sealed interface Sent {
        /** @param link opens the message, where the platform has such links */
        record Delivered(MessageRef ref, Optional<URI> link) implements Sent {}

        /** The platform is busy or unreachable: worth another try after that time. */
        record Later(Duration after, String because) implements Sent {}

        /** This reader or channel cannot be reached that way. */
        record Unreachable(Obstacle obstacle, String because) implements Sent {}
    }

    /** Why a reader cannot be reached. */
    enum Obstacle {
        NO_SUCH_CHANNEL,
        CHANNEL_ARCHIVED,
        BOT_NOT_IN_CHANNEL,
        NO_SUCH_PERSON,
        PERSON_DEACTIVATED,
        BLOCKED_BY_PERSON,
        NOT_ALLOWED,
        MESSAGE_GONE,
        REFUSED
    }
}
