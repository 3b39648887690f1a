package dev.hallpass.slack.inbound;

import java.util.Optional;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.bolt.context.builtin.GlobalShortcutContext;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.blockkit.ViewDrawing;

/** A shortcut from Slack's menu becomes a press of the button that it stands for; words come as a modal too. */
final class ShortcutListener implements GlobalShortcutHandler {
    private static final String TITLE = "Hallpass";

    private final Ear ear;
    private final Stage stage;

    ShortcutListener(Ear ear, Stage stage) {
        this.ear = ear;
        this.stage = stage;
    }

    @Override
    public Response apply(GlobalShortcutRequest request, GlobalShortcutContext context) {
        GlobalShortcutPayload payload = request.getPayload();
        String team = payload.getTeam().getId();
        String user = payload.getUser().getId();
        Inbound.Pressed pressed = new Inbound.Pressed(
                Events.of(team, payload.getTriggerId()),
                new Account(Platform.SLACK, team, user),
                new Place(Place.Kind.PRIVATE, user),
                payload.getCallbackId(),
                "",
                Optional.empty());
        ear.hear(pressed, late -> {})
                .flatMap(ShortcutListener::view)
                .ifPresent(view -> stage.screens().open(payload.getTriggerId(), view));
        return context.ack();
    }

    private static Optional<View> view(Answer answer) {
        return Stage.view(answer).or(() -> Stage.words(answer).map(words -> ViewDrawing.message(TITLE, words)));
    }
}
