package dev.hallpass.slack.fake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/** Slack's Web API: token, scope, then the method. */
final class WebApi {
    private static final String OPEN_LINE = "apps.connections.open";

    private final SlackApp app;
    private final Map<String, Method> methods = new HashMap<>();
    private final List<ApiCall> calls = new CopyOnWriteArrayList<>();

    private record Method(@Nullable String scope, Function<ApiCall, ObjectNode> work) {}

    WebApi(SlackApp app) {
        this.app = app;
        on("auth.test", null, call -> whoIsThis());
    }

    WebApi on(String method, @Nullable String scope, Function<ApiCall, ObjectNode> work) {
        methods.put(method, new Method(scope, work));
        return this;
    }

    /** What the token may do, as every answer says in a header. */
    String scopes() {
        return String.join(",", app.scopes());
    }

    List<ApiCall> calls() {
        return List.copyOf(calls);
    }

    ObjectNode answer(ApiCall call, @Nullable String token) {
        calls.add(call);
        try {
            Method method = methods.get(call.method());
            if (method == null) {
                throw new ApiRefusal("unknown_method");
            }
            if (call.method().equals(OPEN_LINE)) {
                admitApp(token);
            } else {
                admit(token, method.scope());
            }
            return method.work().apply(call).put("ok", true);
        } catch (ApiRefusal refusal) {
            return refusal.body();
        }
    }

    private void admit(@Nullable String token, @Nullable String scope) {
        if (token == null || token.isEmpty()) {
            throw new ApiRefusal("not_authed");
        }
        if (!token.equals(app.botToken())) {
            throw new ApiRefusal("invalid_auth");
        }
        if (scope != null) {
            require(app, scope);
        }
    }

    /** Lines are opened with the app's own token, and with no other. */
    private void admitApp(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            throw new ApiRefusal("not_authed");
        }
        if (token.equals(app.botToken())) {
            throw new ApiRefusal("not_allowed_token_type");
        }
        if (!token.equals(app.appToken())) {
            throw new ApiRefusal("invalid_auth");
        }
    }

    static void require(SlackApp app, String scope) {
        if (!app.scopes().contains(scope)) {
            throw ApiRefusal.missingScope(scope, String.join(",", app.scopes()));
        }
    }

    private ObjectNode whoIsThis() {
        return Json.object()
                .put("url", "https://" + app.teamDomain() + ".slack.com/")
                .put("team", app.teamDomain())
                .put("user", "hallpass")
                .put("team_id", app.teamId())
                .put("user_id", app.botUserId())
                .put("bot_id", app.botId())
                .put("is_enterprise_install", false);
    }
}
