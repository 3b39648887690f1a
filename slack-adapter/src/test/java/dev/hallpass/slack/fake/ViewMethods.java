package dev.hallpass.slack.fake;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: opening, stacking, redrawing, and the App Home. */
final class ViewMethods {
    private final SlackApp app;
    private final Workspace workspace;
    private final TriggerIds triggers;

    ViewMethods(SlackApp app, Workspace workspace, TriggerIds triggers) {
        this.app = app;
        this.workspace = workspace;
        this.triggers = triggers;
    }

    void addTo(WebApi api) {
        api.on("views.open", null, this::open)
                .on("views.push", null, this::push)
                .on("views.update", null, this::update)
                .on("views.publish", null, this::publish);
    }

    private ObjectNode open(ApiCall call) {
        JsonNode view = checked(call.json("view"), "modal");
        externalIdIsFree(view);
        return shown(workspace.views().open(triggers.exchange(call.need("trigger_id")), view));
    }

    private ObjectNode push(ApiCall call) {
        JsonNode view = checked(call.json("view"), "modal");
        externalIdIsFree(view);
        return shown(workspace.views().push(triggers.exchange(call.need("trigger_id")), view));
    }

    private ObjectNode update(ApiCall call) {
        OpenView old = call.arg("view_id").isPresent()
                ? workspace.views().find(call.need("view_id")).orElseThrow(() -> new ApiRefusal("not_found"))
                : workspace
                        .views()
                        .byExternalId(call.need("external_id"))
                        .orElseThrow(() -> new ApiRefusal("not_found"));
        JsonNode view = checked(call.json("view"), old.view().path("type").asString(""));
        hashMatches(call, old);
        return shown(workspace.views().redraw(old, view));
    }

    private ObjectNode publish(ApiCall call) {
        String user = call.need("user_id");
        if (workspace.person(user).isEmpty()) {
            throw new ApiRefusal("invalid_arguments", List.of("[ERROR] invalid `user_id`"));
        }
        JsonNode view = checked(call.json("view"), "home");
        workspace.views().home(user).ifPresent(old -> hashMatches(call, old));
        return shown(workspace.views().publish(user, view));
    }

    private static void hashMatches(ApiCall call, OpenView old) {
        if (call.arg("hash").isPresent() && !call.need("hash").equals(old.hash())) {
            throw new ApiRefusal("hash_conflict");
        }
    }

    private void externalIdIsFree(JsonNode view) {
        String id = view.path("external_id").asString("");
        if (!id.isEmpty() && workspace.views().byExternalId(id).isPresent()) {
            throw new ApiRefusal("duplicate_external_id");
        }
    }

    static JsonNode checked(JsonNode view, String type) {
        if (!view.isObject() || !view.path("type").asString("").equals(type)) {
            throw new ApiRefusal("invalid_arguments", List.of("[ERROR] a view of type " + type + " is needed"));
        }
        if (BlockKitRules.tooLarge(view)) {
            throw new ApiRefusal("view_too_large");
        }
        List<String> complaints = BlockKitRules.aboutView(view);
        if (!complaints.isEmpty()) {
            throw new ApiRefusal("invalid_arguments", complaints);
        }
        return view;
    }

    private ObjectNode shown(OpenView view) {
        ObjectNode answer = Json.object();
        answer.set("view", view.asJson(app));
        return answer;
    }
}
