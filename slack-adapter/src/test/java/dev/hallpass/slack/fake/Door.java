package dev.hallpass.slack.fake;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;

/** The HTTP side of the Web API and of the response URLs. */
final class Door {
    private final WebApi api;
    private final Mishaps mishaps;
    private final ResponseUrls responseUrls;
    private final Answers answers;

    Door(WebApi api, Mishaps mishaps, ResponseUrls responseUrls, Answers answers) {
        this.api = api;
        this.mishaps = mishaps;
        this.responseUrls = responseUrls;
        this.answers = answers;
    }

    void mount(HttpServer server) {
        server.createContext("/api/", this::call);
        server.createContext("/hooks/", this::hook);
    }

    private void call(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String body = body(exchange);
        Optional<Mishaps.Mishap> mishap = mishaps.next(method);
        if (mishap.isPresent()) {
            answer(
                    exchange,
                    mishap.get().status(),
                    mishap.get().body(),
                    mishap.get().retryAfter());
            return;
        }
        Map<String, String> args = args(exchange, body);
        String answer = Json.write(api.answer(new ApiCall(method, args), token(exchange, args)));
        if (mishaps.losesAnswer(method)) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("X-OAuth-Scopes", api.scopes());
        answer(exchange, 200, answer, Optional.empty());
    }

    private void hook(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        JsonNode message = Json.read(body(exchange));
        try {
            if (!message.isObject()) {
                throw new ApiRefusal("invalid_payload");
            }
            answers.toUrl(responseUrls.use(path), message);
            answer(exchange, 200, "ok", Optional.empty());
        } catch (ApiRefusal refusal) {
            int status = refusal.getMessage().endsWith("_url")
                            || refusal.getMessage().equals("no_service")
                    ? 404
                    : 400;
            answer(exchange, status, Json.write(refusal.body()), Optional.empty());
        }
    }

    private static @Nullable String token(HttpExchange exchange, Map<String, String> args) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : args.get("token");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> args(HttpExchange exchange, String body) {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        Map<String, String> args = new HashMap<>();
        if (type.startsWith(BotLine.JSON)) {
            for (Map.Entry<String, JsonNode> field : Json.read(body).properties()) {
                JsonNode value = field.getValue();
                args.put(field.getKey(), value.isString() ? value.asString() : Json.write(value));
            }
            return args;
        }
        for (String pair : body.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                args.put(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
            }
        }
        return args;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body, Optional<Duration> retryAfter)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        retryAfter.ifPresent(wait -> exchange.getResponseHeaders().set("Retry-After", Long.toString(wait.toSeconds())));
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
