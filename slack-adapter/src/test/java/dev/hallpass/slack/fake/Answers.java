package dev.hallpass.slack.fake;

import java.util.List;

import tools.jackson.databind.JsonNode;

/** What an acknowledgement or a post to a response URL puts on the screen. */
final class Answers {
    private final SlackApp app;
    private final Workspace workspace;

    Answers(SlackApp app, Workspace workspace) {
        this.app = app;
        this.workspace = workspace;
    }

    /** The acknowledgement of a slash command: nothing, plain text, or a message. */
    void toCommand(String person, String channel, String command, Delivery delivery) {
        if (!delivery.acknowledged()) {
            String failure = "`%s` failed with the error \"%s\"".formatted(command, delivery.problem());
            Posted told = workspace.draft(channel, "USLACKBOT", failure, Json.array());
            workspace.post(ChatMethods.privately(told, person));
        } else if (!delivery.answer().isBlank()) {
            JsonNode answer = delivery.json();
            JsonNode message = answer.isObject() ? answer : Json.object().put("text", delivery.answer());
            show(person, channel, message);
        }
    }

    /** A post to a response URL. */
    void toUrl(ResponseUrls.Ticket ticket, JsonNode message) {
        String ts = ticket.messageTs();
        boolean delete = message.path("delete_original").asBoolean(false);
        boolean replace = message.path("replace_original").asBoolean(false);
        if (ts == null || !(delete || replace)) {
            show(ticket.person(), ticket.channel(), message);
            return;
        }
        Posted old = workspace.message(ticket.channel(), ts).orElseThrow(() -> new ApiRefusal("message_not_found"));
        if (delete) {
            workspace.delete(old);
        } else {
            Posted draft = draft(ticket.channel(), message);
            workspace.replace(old.rewritten(draft.text(), draft.blocks(), workspace.ts()));
        }
    }

    private void show(String person, String channel, JsonNode message) {
        Posted draft = draft(channel, message);
        boolean forAll = message.path("response_type").asString("").equals("in_channel");
        workspace.post(forAll ? draft : ChatMethods.privately(draft, person));
    }

    private Posted draft(String channel, JsonNode message) {
        if (message.has("attachments") && message.path("attachments").size() > 100) {
            throw new ApiRefusal("too_many_attachments", List.of());
        }
        return ChatMethods.checked(
                workspace, channel, message.path("text").asString(""), message.path("blocks"), app.botUserId());
    }
}
