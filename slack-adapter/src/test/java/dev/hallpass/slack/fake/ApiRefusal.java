package dev.hallpass.slack.fake;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/** A Web API call that Slack answers with {@code ok: false}. */
final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ObjectNode body;

    ApiRefusal(String error) {
        super(error, null, false, false);
        this.body = Json.object().put("ok", false).put("error", error);
    }

    ApiRefusal(String error, List<String> complaints) {
        this(error);
        complaints.forEach(body.putArray("errors")::add);
        complaints.forEach(body.putObject("response_metadata").putArray("messages")::add);
    }

    static ApiRefusal missingScope(String needed, String provided) {
        ApiRefusal refusal = new ApiRefusal("missing_scope");
        refusal.body.put("needed", needed).put("provided", provided);
        return refusal;
    }

    ObjectNode body() {
        return body;
    }
}
