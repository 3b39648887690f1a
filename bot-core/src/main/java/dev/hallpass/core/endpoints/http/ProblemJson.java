package dev.hallpass.core.endpoints.http;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A refusal as {@code application/problem+json} of RFC 9457, with the member {@code code}. */
final class ProblemJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemJson() {}

    static byte[] write(Refusal refusal) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "about:blank");
        json.put("title", refusal.status().getReasonPhrase());
        json.put("status", refusal.status().value());
        json.put("code", refusal.code());
        json.put("detail", refusal.detail());
        return JSON.writeValueAsBytes(json);
    }
}
