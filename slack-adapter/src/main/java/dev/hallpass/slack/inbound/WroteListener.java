package dev.hallpass.slack.inbound;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;

/**
 * Text in the direct messages with the bot, in a channel where it is named, or below a message of a channel that it is in;
 * what bots write is not heard.
 */
final class WroteListener {
    private static final Set<String> OTHERS_READ_ALONG = Set.of("channel", "group");

    private final Ear ear;
    private final Stage stage;
    private final Chat chat;

    WroteListener(Ear ear, Stage stage, Chat chat) {
        this.ear = ear;
        this.stage = stage;
        this.chat = chat;
    }

    Response message(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent event = payload.getEvent();
        if (event.getBotId() == null && event.getUser() != null) {
            if ("im".equals(event.getChannelType())) {
                Place place = new Place(Place.Kind.PRIVATE, event.getChannel());
                heard(payload, event.getUser(), place, event.getText(), event.getThreadTs());
            } else if (OTHERS_READ_ALONG.contains(event.getChannelType()) && event.getThreadTs() != null) {
                overheard(payload, event);
            }
        }
        return context.ack();
    }

    /** What names the bot begins with its mention and comes as another event too: here it is no receipt. */
    private void overheard(EventsApiPayload<MessageEvent> payload, MessageEvent event) {
        String team = payload.getTeamId();
        Place place = new Place(Place.Kind.PUBLIC, event.getChannel());
        MessageRef thread = new MessageRef(Platform.SLACK, team, event.getChannel(), event.getThreadTs());
        Inbound.Overheard said = new Inbound.Overheard(
                Events.of(team, payload.getEventId()),
                new Account(Platform.SLACK, team, event.getUser()),
                place,
                SlackText.typed(event.getText() == null ? "" : event.getText()),
                thread);
        ear.hear(said, late -> whisper(said, late)).ifPresent(answer -> ear.afterwards(() -> whisper(said, answer)));
    }

    private void whisper(Inbound.Overheard said, Answer answer) {
        stage.withoutTrigger(answer)
                .ifPresent(words ->
                        stage.screens().whisper(said.by(), said.place().channel(), Optional.of(said.thread()), words));
    }

    Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() == null && event.getUser() != null) {
            Place place = new Place(Place.Kind.PUBLIC, event.getChannel());
            heard(payload, event.getUser(), place, event.getText(), event.getThreadTs());
        }
        return context.ack();
    }

    private void heard(
            EventsApiPayload<?> payload, String user, Place place, @Nullable String text, @Nullable String threadTs) {
        String team = payload.getTeamId();
        Account by = new Account(Platform.SLACK, team, user);
        Optional<MessageRef> thread =
                Optional.ofNullable(threadTs).map(ts -> new MessageRef(Platform.SLACK, team, place.channel(), ts));
        String typed = SlackText.typedTo(bot(payload), text == null ? "" : text);
        Inbound.Wrote wrote = new Inbound.Wrote(Events.of(team, payload.getEventId()), by, place, typed, thread);
        ear.hear(wrote, late -> reply(wrote, late)).ifPresent(answer -> ear.afterwards(() -> reply(wrote, answer)));
    }

    /** In direct messages the answer is a message; in a channel one that only its reader sees. */
    private void reply(Inbound.Wrote wrote, Answer answer) {
        Optional<Message> words = stage.withoutTrigger(answer);
        if (words.isEmpty()) {
            return;
        }
        if (wrote.place().kind() == Place.Kind.PUBLIC) {
            stage.screens().whisper(wrote.by(), wrote.place().channel(), wrote.thread(), words.get());
        } else if (wrote.thread().isPresent()) {
            chat.reply(wrote.thread().get(), words.get());
        } else {
            chat.post(wrote.by().workspace(), wrote.place().channel(), words.get());
        }
    }

    private static String bot(EventsApiPayload<?> payload) {
        return payload.getAuthorizations() == null
                        || payload.getAuthorizations().isEmpty()
                ? ""
                : Optional.ofNullable(payload.getAuthorizations().get(0).getUserId())
                        .orElse("");
    }
}
