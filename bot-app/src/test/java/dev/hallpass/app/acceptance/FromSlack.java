package dev.hallpass.app.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.hallpass.slack.fake.Posted;
import dev.hallpass.slack.fake.SlackApp;
import tools.jackson.databind.JsonNode;

/** What Slack sends to a replica of one's choice, once or several times, and what people are answered, now or later. */
final class FromSlack implements AutoCloseable {
    private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);

    private final SlackApp app;
    private final String channel;
    private final HttpServer later;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger triggers = new AtomicInteger();

    private FromSlack(SlackApp app, String channel, HttpServer later) {
        this.app = app;
        this.channel = channel;
        this.later = later;
    }

    static FromSlack of(SlackApp app, String channel) {
        try {
            HttpServer later = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            FromSlack commands = new FromSlack(app, channel, later);
            later.createContext("/", commands::take);
            later.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "response-url");
                thread.setDaemon(true);
                return thread;
            }));
            later.start();
            return commands;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** One command or press of a button, whatever the times that it is delivered. */
    record Given(String trigger, String body) {}

    /** A reply to one delivery: status 0 when none came within Slack's patience. */
    record Reply(int status, String text) {}

    Given give(String person, String text) {
        String trigger = "trigger-" + triggers.incrementAndGet();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("team_id", app.teamId());
        fields.put("channel_id", channel);
        fields.put("channel_name", "general");
        fields.put("user_id", person);
        fields.put("command", "/otp");
        fields.put("text", text);
        fields.put("api_app_id", app.appId());
        fields.put("response_url", responseUrl(trigger));
        fields.put("trigger_id", trigger);
        return new Given(trigger, form(fields));
    }

    /** The first button of a message that does this, pressed by a person. */
    Given press(String person, Posted message, String action) {
        String trigger = "trigger-" + triggers.incrementAndGet();
        JsonNode button = message.blocks().findParents("action_id").stream()
                .filter(one -> one.path("action_id").asString("").startsWith(action))
                .findFirst()
                .orElseThrow();
        return new Given(trigger, form(Map.of("payload", """
                {"type": "block_actions", "api_app_id": "%s", "trigger_id": "%s", "response_url": "%s",
                 "user": {"id": "%s", "team_id": "%s"}, "team": {"id": "%s"},
                 "container": {"type": "message", "message_ts": "%s", "channel_id": "%s", "is_ephemeral": false},
                 "channel": {"id": "%s"}, "message": {"ts": "%s"},
                 "actions": [{"type": "button", "action_id": "%s", "value": "%s"}]}
                """.formatted(
                        app.appId(),
                        trigger,
                        responseUrl(trigger),
                        person,
                        app.teamId(),
                        app.teamId(),
                        message.ts(),
                        message.channel(),
                        message.channel(),
                        message.ts(),
                        button.path("action_id").asString(""),
                        button.path("value").asString("")))));
    }

    private String responseUrl(String trigger) {
        return "http://127.0.0.1:" + later.getAddress().getPort() + "/" + trigger;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Delivers it to a replica, signed now. */
    CompletableFuture<Reply> deliver(Given command, URI replica) {
        String timestamp = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(replica.resolve("/slack/events"))
                .timeout(SLACKS_PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header(
                        "X-Slack-Signature",
                        new SlackSignature.Generator(app.signingSecret()).generate(timestamp, command.body()))
                .POST(HttpRequest.BodyPublishers.ofString(command.body()))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Reply(response.statusCode(), response.body()))
                .exceptionally(noReply -> new Reply(0, noReply.toString()));
    }

    /** Gives a command at a replica and returns what the person reads. */
    String answer(String person, String text, URI replica) {
        return answer(give(person, text), replica);
    }

    /** Delivers it to a replica and returns what the person reads, at once or through the response URL. */
    String answer(Given command, URI replica) {
        Reply reply = deliver(command, replica).join();
        if (reply.status() == 0 || !reply.text().isBlank()) {
            return reply.text();
        }
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> answers.getOrDefault(command.trigger(), ""), said -> !said.isEmpty());
    }

    private void take(HttpExchange exchange) throws IOException {
        String trigger = exchange.getRequestURI().getPath().substring(1);
        answers.put(trigger, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        later.stop(0);
    }
}
