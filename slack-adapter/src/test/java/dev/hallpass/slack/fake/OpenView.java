package dev.hallpass.slack.fake;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A modal on somebody's screen, or somebody's App Home.
 *
 * @param id Slack's id, {@code V…}
 * @param owner whose screen
 * @param rootId the first modal of the stack
 * @param previousId the modal below, if any
 * @param hash changes with every update
 * @param view what the app sent
 * @param state what was entered, by block id and action id
 * @param errors errors shown at their field, by block id
 */
public record OpenView(
        String id,
        String owner,
        String rootId,
        @Nullable String previousId,
        String hash,
        JsonNode view,
        JsonNode state,
        Map<String, String> errors) {

    /** The blocks it shows. */
    public JsonNode blocks() {
        return view.path("blocks");
    }

    /** The title, for a modal. */
    public String title() {
        return view.path("title").path("text").asString("");
    }

    OpenView redrawn(JsonNode newView, String newHash) {
        JsonNode kept = ViewFields.state(newView.path("blocks"), state);
        return new OpenView(id, owner, rootId, previousId, newHash, newView, kept, Map.of());
    }

    OpenView withState(JsonNode newState) {
        return new OpenView(id, owner, rootId, previousId, hash, view, newState, errors);
    }

    OpenView withErrors(Map<String, String> newErrors) {
        return new OpenView(id, owner, rootId, previousId, hash, view, state, Map.copyOf(newErrors));
    }

    /** The view object of payloads and answers. */
    ObjectNode asJson(SlackApp app) {
        ObjectNode json = (ObjectNode) view.deepCopy();
        json.put("id", id)
                .put("team_id", app.teamId())
                .put("app_id", app.appId())
                .put("bot_id", app.botId());
        json.put("hash", hash).put("root_view_id", rootId).put("previous_view_id", previousId);
        json.put("app_installed_team_id", app.teamId());
        for (String empty : new String[] {"private_metadata", "callback_id", "external_id"}) {
            if (!json.has(empty)) {
                json.put(empty, "");
            }
        }
        for (String no : new String[] {"clear_on_close", "notify_on_close"}) {
            if (!json.has(no)) {
                json.put(no, false);
            }
        }
        json.putObject("state").set("values", state);
        return json;
    }
}
