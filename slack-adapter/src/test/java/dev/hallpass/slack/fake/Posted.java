package dev.hallpass.slack.fake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * A message as it stands now.
 *
 * @param channel where it stands
 * @param ts its id and time, seconds and microseconds
 * @param author id of the person or bot that wrote it
 * @param text the text, or with blocks the fall-back for notifications
 * @param blocks its blocks; empty when it has none
 * @param threadTs the root of the thread it answers in, if any
 * @param onlyFor the one person who sees it, for a private answer
 * @param edited when it was last rewritten, as a {@code ts}
 * @param state what was entered in its elements, by block id and action id
 */
public record Posted(
        String channel,
        String ts,
        String author,
        String text,
        JsonNode blocks,
        @Nullable String threadTs,
        @Nullable String onlyFor,
        @Nullable String edited,
        JsonNode state) {

    /** Whether one person alone sees it. */
    public boolean isEphemeral() {
        return onlyFor != null;
    }

    Posted rewritten(String newText, JsonNode newBlocks, String when) {
        JsonNode kept = ViewFields.state(newBlocks, state);
        return new Posted(channel, ts, author, newText, newBlocks, threadTs, onlyFor, when, kept);
    }

    Posted withState(JsonNode newState) {
        return new Posted(channel, ts, author, text, blocks, threadTs, onlyFor, edited, newState);
    }

    tools.jackson.databind.node.ObjectNode asJson() {
        var json = Json.object()
                .put("type", "message")
                .put("ts", ts)
                .put("user", author)
                .put("text", text);
        json.set("blocks", blocks);
        if (threadTs != null) {
            json.put("thread_ts", threadTs);
        }
        if (edited != null) {
            json.putObject("edited").put("user", author).put("ts", edited);
        }
        return json;
    }
}
