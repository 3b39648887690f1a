package dev.hallpass.slack.inbound;

import java.util.Optional;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.blockkit.MessageBlocks;

/** A slash command becomes {@link Inbound.Command}; the acknowledgement is the private answer. */
final class CommandListener implements SlashCommandHandler {
    private final Ear ear;
    private final Stage stage;

    CommandListener(Ear ear, Stage stage) {
        this.ear = ear;
        this.stage = stage;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        Account by = new Account(Platform.SLACK, payload.getTeamId(), payload.getUserId());
        Inbound.Command command = new Inbound.Command(
                Events.of(payload.getTeamId(), payload.getTriggerId()),
                by,
                new Place(Place.Kind.UNSEEN, payload.getChannelId()),
                SlackText.typed(Optional.ofNullable(payload.getText()).orElse("")));
        OwnChat chat = OwnChat.with(payload.getTeamId(), payload.getApiAppId());
        Optional<Answer> answer = ear.hear(
                command, late -> stage.late(chat.linked(late)).ifPresent(message -> answer(payload, by, message)));
        return answer.flatMap(now -> stage.open(payload.getTriggerId(), chat.linked(now)))
                .map(message -> privately(context, message))
                .orElseGet(context::ack);
    }

    private void answer(SlashCommandPayload payload, Account by, Message message) {
        stage.screens().answer(by, payload.getChannelId(), Optional.ofNullable(payload.getResponseUrl()), message);
    }

    private static Response privately(SlashCommandContext context, Message message) {
        return context.ack(answer -> answer.responseType("ephemeral")
                .text(MessageBlocks.summary(message))
                .blocks(MessageBlocks.draw(message)));
    }
}
