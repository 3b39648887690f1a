package dev.hallpass.slack.fake;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * A call of the Web API as it arrived.
 *
 * @param method such as {@code chat.postMessage}
 * @param args its arguments; nested ones as JSON text
 */
public record ApiCall(String method, Map<String, String> args) {

    /** Takes a copy of the arguments. */
    public ApiCall {
        args = Map.copyOf(args);
    }

    /** An argument that is there and not empty. */
    public Optional<String> arg(String name) {
        return Optional.ofNullable(args.get(name)).filter(value -> !value.isEmpty());
    }

    /** A nested argument; missing when it is absent or no JSON. */
    public JsonNode json(String name) {
        return Json.read(args.getOrDefault(name, ""));
    }

    String need(String name) {
        return arg(name).orElseThrow(() -> new ApiRefusal("invalid_arguments"));
    }
}
