package dev.hallpass.slack.outbound;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;

import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.slack.blockkit.MessageBlocks;

/** What appears on one person's screen at once: modals, and answers that nobody else sees. */
public final class Screens {
    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final SlackConnection connection;
    private final Attempts attempts;

    /** Over a quick connection: whoever acted waits, and Slack's triggers last three seconds. */
    public Screens(SlackConnection connection, RandomGenerator random) {
        this(connection, time -> Thread.sleep(time.toMillis()), random);
    }

    Screens(SlackConnection connection, Attempts.Pause pause, RandomGenerator random) {
        this.connection = connection;
        this.attempts = new Attempts(pause, random);
    }

    /** Whether a screen shows what it should. */
    public enum Shown {
        YES,
        /** The trigger or the view is gone, or Slack is away; nothing is on the screen. */
        NO
    }

    /** Opens a modal for whoever caused the trigger. */
    public Shown open(String triggerId, View view) {
        return shown(
                "views.open",
                attempts.once(() -> connection
                        .methods()
                        .viewsOpen(r -> r.triggerId(triggerId).view(view))));
    }

    /** Puts a modal on top of the one that is open. */
    public Shown push(String triggerId, View view) {
        return shown(
                "views.push",
                attempts.once(() -> connection
                        .methods()
                        .viewsPush(r -> r.triggerId(triggerId).view(view))));
    }

    /**
     * Redraws a modal that is open.
     *
     * @param hash the state from which it was redrawn; when another redraw came first the later caller wins
     */
    public Shown update(String viewId, @Nullable String hash, View view) {
        Called<?> updated = attempts.once(() -> connection
                .methods()
                .viewsUpdate(r -> r.viewId(viewId).hash(hash).view(view)));
        if (updated instanceof Called.Refused<?> refused && refused.error().equals("hash_conflict")) {
            updated = attempts.once(
                    () -> connection.methods().viewsUpdate(r -> r.viewId(viewId).view(view)));
        }
        return shown("views.update", updated);
    }

    /** A private answer over a response URL; where that is used up, over the Web API. */
    public void answer(Account to, String channel, Optional<String> responseUrl, Message message) {
        if (responseUrl.isEmpty() || !responded(responseUrl.get(), message)) {
            whisper(to, channel, Optional.empty(), message);
        }
    }

    /** A private answer in a channel, below {@code thread} when there is one. */
    public void whisper(Account to, String channel, Optional<MessageRef> thread, Message message) {
        Called<?> posted = attempts.of(() -> connection
                .methods()
                .chatPostEphemeral(r -> r.channel(channel)
                        .user(to.user())
                        .threadTs(thread.map(MessageRef::message).orElse(null))
                        .text(MessageBlocks.summary(message))
                        .blocks(MessageBlocks.draw(message))));
        shown("chat.postEphemeral", posted);
    }

    private boolean responded(String responseUrl, Message message) {
        String body = GSON.toJson(Map.of(
                "response_type",
                "ephemeral",
                "replace_original",
                false,
                "text",
                MessageBlocks.summary(message),
                "blocks",
                MessageBlocks.draw(message)));
        try {
            return connection.slack().send(responseUrl, body).getCode() == 200;
        } catch (IOException broken) {
            LOG.warn("a response URL did not answer: {}", broken.getClass().getSimpleName());
            return false;
        }
    }

    private static Shown shown(String method, Called<?> called) {
        if (called instanceof Called.Refused<?> twice && twice.error().equals("exchanged_trigger_id")) {
            // The same delivery came twice: the first one has opened it.
            return Shown.YES;
        }
        if (called instanceof Called.Refused<?> refused) {
            LOG.warn("Slack refused {}: {}", method, refused.error());
        } else if (called instanceof Called.Away<?> away) {
            LOG.warn("Slack did not carry out {}: {}", method, away.because());
        }
        return called instanceof Called.Ok<?> ? Shown.YES : Shown.NO;
    }
}
