package dev.hallpass.slack.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*}: posting, rewriting, private answers, links. */
final class ChatMethods {
    private static final int TEXT = 40_000;

    private final SlackApp app;
    private final Workspace workspace;
    private final Consumer<Posted> posted;
    private final Consumer<Posted> rewritten;
    private final Map<String, JsonNode> metadata = new ConcurrentHashMap<>();

    ChatMethods(SlackApp app, Workspace workspace, Consumer<Posted> posted, Consumer<Posted> rewritten) {
        this.app = app;
        this.workspace = workspace;
        this.posted = posted;
        this.rewritten = rewritten;
    }

    void addTo(WebApi api) {
        api.on("chat.postMessage", "chat:write", this::postMessage)
                .on("chat.postEphemeral", "chat:write", this::postEphemeral)
                .on("chat.update", "chat:write", this::update)
                .on("chat.getPermalink", null, this::permalink)
                .on("conversations.history", "im:history", this::history);
    }

    private ObjectNode postMessage(ApiCall call) {
        Channel channel = writable(call.need("channel"));
        Posted draft = draft(channel, call);
        Posted message = draft;
        if (call.arg("thread_ts").isPresent()) {
            message = inThread(draft, call.need("thread_ts"));
        }
        workspace.post(message);
        if (call.arg("metadata").isPresent()) {
            metadata.put(message.channel() + message.ts(), call.json("metadata"));
        }
        posted.accept(message);
        ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", message.ts());
        answer.set("message", message.asJson());
        return answer;
    }

    private ObjectNode postEphemeral(ApiCall call) {
        Channel channel = writable(call.need("channel"));
        String user = call.need("user");
        if (!channel.has(user)) {
            throw new ApiRefusal("user_not_in_channel");
        }
        Posted draft = draft(channel, call);
        Posted answer = privately(draft, user);
        Posted message = workspace.post(
                call.arg("thread_ts").map(root -> threaded(answer, root)).orElse(answer));
        return Json.object().put("message_ts", message.ts());
    }

    private ObjectNode update(ApiCall call) {
        Channel channel = writable(call.need("channel"));
        Posted old = workspace
                .message(channel.id(), call.need("ts"))
                .filter(message -> !message.isEphemeral())
                .orElseThrow(() -> new ApiRefusal("message_not_found"));
        if (!old.author().equals(app.botUserId())) {
            throw new ApiRefusal("cant_update_message");
        }
        Posted draft = draft(channel, call);
        Posted now = old.rewritten(draft.text(), draft.blocks(), workspace.ts());
        workspace.replace(now);
        rewritten.accept(now);
        ObjectNode answer =
                Json.object().put("channel", channel.id()).put("ts", now.ts()).put("text", now.text());
        answer.set("message", now.asJson());
        return answer;
    }

    /** Of direct messages, which is what the app's scope is for; the newest first. */
    private ObjectNode history(ApiCall call) {
        Channel channel = seen(call.need("channel"));
        if (channel.kind() != Channel.Kind.DIRECT) {
            throw new ApiRefusal("missing_scope");
        }
        List<Posted> newest = new ArrayList<>(workspace.messages(channel.id()));
        Collections.reverse(newest);
        ObjectNode answer = Json.object().put("has_more", false);
        ArrayNode messages = answer.putArray("messages");
        newest.stream()
                .limit(call.arg("limit").map(Long::valueOf).orElse(100L))
                .map(message -> withMetadata(message, call))
                .forEach(messages::add);
        return answer;
    }

    private ObjectNode withMetadata(Posted message, ApiCall call) {
        ObjectNode json = message.asJson();
        JsonNode stamped = metadata.get(message.channel() + message.ts());
        if (stamped != null
                && call.arg("include_all_metadata")
                        .filter(asked -> asked.equals("1") || asked.equals("true"))
                        .isPresent()) {
            json.set("metadata", stamped);
        }
        return json;
    }

    private ObjectNode permalink(ApiCall call) {
        Channel channel = seen(call.need("channel"));
        String ts = call.need("message_ts");
        if (workspace.message(channel.id(), ts).filter(m -> !m.isEphemeral()).isEmpty()) {
            throw new ApiRefusal("message_not_found");
        }
        return Json.object()
                .put("channel", channel.id())
                .put(
                        "permalink",
                        "https://%s.slack.com/archives/%s/p%s"
                                .formatted(app.teamDomain(), channel.id(), ts.replace(".", "")));
    }

    /** What text and blocks make, as documented: one of them is needed, each within its limits. */
    private Posted draft(Channel channel, ApiCall call) {
        JsonNode blocks = call.json("blocks");
        if (call.arg("blocks").isPresent() && !blocks.isArray()) {
            throw new ApiRefusal("invalid_blocks_format");
        }
        return checked(workspace, channel.id(), call.arg("text").orElse(""), blocks, app.botUserId());
    }

    static Posted checked(Workspace workspace, String channel, String text, JsonNode blocks, String author) {
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new ApiRefusal("no_text");
        }
        if (text.length() > TEXT) {
            throw new ApiRefusal("msg_too_long");
        }
        JsonNode given = blocks.isArray() ? blocks : Json.array();
        List<String> complaints = BlockKitRules.aboutMessage(given);
        if (!complaints.isEmpty()) {
            throw new ApiRefusal("invalid_blocks", complaints);
        }
        if (BlockKitRules.tooMuchText(given)) {
            throw new ApiRefusal("msg_blocks_too_long");
        }
        return workspace.draft(channel, author, text, given);
    }

    private Posted inThread(Posted draft, String root) {
        if (workspace.message(draft.channel(), root).isEmpty()) {
            throw new ApiRefusal("thread_not_found");
        }
        return threaded(draft, root);
    }

    static Posted threaded(Posted m, String root) {
        return new Posted(
                m.channel(), m.ts(), m.author(), m.text(), m.blocks(), root, m.onlyFor(), m.edited(), m.state());
    }

    static Posted privately(Posted m, String person) {
        return new Posted(
                m.channel(), m.ts(), m.author(), m.text(), m.blocks(), m.threadTs(), person, m.edited(), m.state());
    }

    private Channel seen(String id) {
        Channel channel = workspace.channel(id).orElseThrow(() -> new ApiRefusal("channel_not_found"));
        if (channel.kind() != Channel.Kind.PUBLIC && !channel.has(app.botUserId())) {
            throw new ApiRefusal("channel_not_found");
        }
        return channel;
    }

    private Channel writable(String id) {
        Channel channel = seen(id);
        if (channel.archived()) {
            throw new ApiRefusal("is_archived");
        }
        if (!channel.has(app.botUserId())) {
            throw new ApiRefusal("not_in_channel");
        }
        return channel;
    }
}
