package dev.hallpass.slack.inbound;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.blockkit.ViewDrawing;

/** Somebody looks at their App Home; it is drawn after the acknowledgement. */
final class HomeListener {
    private final Ear ear;
    private final Chat chat;

    HomeListener(Ear ear, Chat chat) {
        this.ear = ear;
        this.chat = chat;
    }

    Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        if (ViewDrawing.HOME.equals(payload.getEvent().getTab())) {
            String team = payload.getTeamId();
            Account by = new Account(Platform.SLACK, team, payload.getEvent().getUser());
            Inbound.OpenedHome opened = new Inbound.OpenedHome(Events.of(team, payload.getEventId()), by);
            ear.hear(opened, late -> draw(by, late)).ifPresent(answer -> ear.afterwards(() -> draw(by, answer)));
        }
        return context.ack();
    }

    private void draw(Account of, Answer answer) {
        if (answer instanceof Answer.Home home) {
            chat.home(of, home.page());
        } else {
            Stage.words(answer).ifPresent(words -> chat.home(of, words));
        }
    }
}
