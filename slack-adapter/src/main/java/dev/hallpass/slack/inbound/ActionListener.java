package dev.hallpass.slack.inbound;

import java.util.Optional;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.blockkit.ButtonDrawing;
import dev.hallpass.slack.blockkit.Standing;
import dev.hallpass.slack.blockkit.ViewDrawing;

/** A button that is pressed, or a field of a form that wants to know at once. */
final class ActionListener implements BlockActionHandler {
    private final Ear ear;
    private final Stage stage;
    private final Chat chat;

    ActionListener(Ear ear, Stage stage, Chat chat) {
        this.ear = ear;
        this.stage = stage;
        this.chat = chat;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        BlockActionPayload.Action action = payload.getActions().get(0);
        boolean button = action.getType().equals("button");
        if (payload.getView() != null && !button) {
            changed(payload, action);
        } else if (payload.getView() != null
                && ViewDrawing.HOME.equals(payload.getView().getType())) {
            pressedAtHome(payload, action);
        } else if (payload.getView() != null) {
            pressedInView(payload, action);
        } else if (button) {
            pressedInMessage(payload, action);
        }
        return context.ack();
    }

    private void changed(BlockActionPayload payload, BlockActionPayload.Action action) {
        View view = payload.getView();
        Standing standing = Standing.of(view);
        Inbound.Changed changed = new Inbound.Changed(
                event(payload), by(payload), standing.form(), standing.entries(), action.getActionId());
        ear.hear(changed, late -> redraw(view, standing, late)).ifPresent(answer -> redraw(view, standing, answer));
    }

    private void redraw(View view, Standing standing, Answer answer) {
        if (answer instanceof Answer.Show show) {
            stage.screens().update(view.getId(), view.getHash(), ViewDrawing.form(show.form(), standing));
        } else {
            Stage.view(answer)
                    .or(() -> Stage.words(answer)
                            .map(words -> ViewDrawing.message(view.getTitle().getText(), words)))
                    .ifPresent(shown -> stage.screens().update(view.getId(), null, shown));
        }
    }

    private void pressedInView(BlockActionPayload payload, BlockActionPayload.Action action) {
        View view = payload.getView();
        String title = view.getTitle() == null ? "Hallpass" : view.getTitle().getText();
        Place place = new Place(Place.Kind.PRIVATE, payload.getUser().getId());
        ear.hear(pressed(payload, action, place, Optional.empty()), late -> {
                    View shown = Stage.view(late)
                            .or(() -> Stage.words(late).map(words -> ViewDrawing.message(title, words)))
                            .orElse(null);
                    if (shown != null) {
                        stage.screens().update(view.getId(), null, shown);
                    }
                })
                .flatMap(answer -> Stage.view(answer)
                        .or(() -> Stage.words(answer).map(words -> ViewDrawing.message(title, words))))
                .ifPresent(shown -> stage.screens().push(payload.getTriggerId(), shown));
    }

    /** On an App Home nothing can be said: the answer opens as a modal, and one that is late becomes a direct message. */
    private void pressedAtHome(BlockActionPayload payload, BlockActionPayload.Action action) {
        Place place = new Place(Place.Kind.PRIVATE, payload.getUser().getId());
        ear.hear(
                        pressed(payload, action, place, Optional.empty()),
                        late -> stage.late(late).ifPresent(words -> chat.direct(by(payload), words)))
                .flatMap(answer -> Stage.view(answer)
                        .or(() -> Stage.words(answer).map(words -> ViewDrawing.message("Hallpass", words))))
                .ifPresent(view -> stage.screens().open(payload.getTriggerId(), view));
    }

    private void pressedInMessage(BlockActionPayload payload, BlockActionPayload.Action action) {
        String channel = payload.getContainer().getChannelId();
        Place place = new Place(kind(payload, channel), channel);
        Optional<MessageRef> under = payload.getContainer().isEphemeral()
                ? Optional.empty()
                : Optional.of(new MessageRef(
                        Platform.SLACK,
                        payload.getTeam().getId(),
                        channel,
                        payload.getContainer().getMessageTs()));
        ear.hear(
                        pressed(payload, action, place, under),
                        late -> stage.late(late).ifPresent(m -> say(payload, m)))
                .flatMap(answer -> stage.open(payload.getTriggerId(), answer))
                .ifPresent(message -> ear.afterwards(() -> say(payload, message)));
    }

    private void say(BlockActionPayload payload, Message message) {
        String channel = payload.getContainer().getChannelId();
        stage.screens().answer(by(payload), channel, Optional.ofNullable(payload.getResponseUrl()), message);
    }

    private static Place.Kind kind(BlockActionPayload payload, String channel) {
        if (channel.startsWith("D")) {
            return Place.Kind.PRIVATE;
        }
        return payload.getContainer().isEphemeral() ? Place.Kind.UNSEEN : Place.Kind.PUBLIC;
    }

    private static Inbound.Pressed pressed(
            BlockActionPayload payload, BlockActionPayload.Action action, Place place, Optional<MessageRef> under) {
        String value = Optional.ofNullable(action.getValue()).orElse("");
        String name = ButtonDrawing.action(action.getActionId());
        return new Inbound.Pressed(event(payload), by(payload), place, name, value, under);
    }

    private static EventId event(BlockActionPayload payload) {
        return Events.of(payload.getTeam().getId(), payload.getTriggerId());
    }

    private static Account by(BlockActionPayload payload) {
        return new Account(
                Platform.SLACK, payload.getTeam().getId(), payload.getUser().getId());
    }
}
