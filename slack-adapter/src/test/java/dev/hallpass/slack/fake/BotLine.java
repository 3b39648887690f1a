package dev.hallpass.slack.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The line to the bot: signs, sends, waits three seconds, writes down what happened. */
final class BotLine {
    static final Duration PATIENCE = Duration.ofSeconds(3);
    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    private final SlackApp app;
    private final Clock clock;
    private final Workspace workspace;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Delivery> deliveries = new ArrayList<>();
    private volatile @Nullable URI bot;
    private volatile @Nullable SocketLines socket;

    BotLine(SlackApp app, Clock clock, Workspace workspace) {
        this.app = app;
        this.clock = clock;
        this.workspace = workspace;
    }

    /** From now on everything goes over the lines that the app opens, and nothing by HTTP. */
    void switchTo(SocketLines lines) {
        socket = lines;
    }

    void connect(URI url) {
        bot = url;
    }

    synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Sends a body, signed now. */
    Delivery send(String kind, String contentType, String body, Map<String, String> more) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        headers.put("X-Slack-Request-Timestamp", timestamp);
        headers.put("X-Slack-Signature", Signature.of(app.signingSecret(), timestamp, body));
        headers.putAll(more);
        return sendRaw(kind, body, headers);
    }

    /** Sends a body with exactly these headers. */
    Delivery sendRaw(String kind, String body, Map<String, String> headers) {
        Instant sent = clock.instant();
        Outcome outcome = exchange(kind, body, headers);
        Duration took = Duration.between(sent, clock.instant());
        String problem = outcome.problem();
        if (problem == null && took.compareTo(PATIENCE) > 0) {
            problem = "operation_timeout";
        } else if (problem == null && outcome.status() / 100 != 2) {
            problem = "dispatch_failed";
        }
        Delivery delivery;
        synchronized (this) {
            delivery = new Delivery(
                    deliveries.size() + 1,
                    kind,
                    body,
                    Map.copyOf(headers),
                    sent,
                    took,
                    outcome.status(),
                    outcome.body(),
                    problem);
            deliveries.add(delivery);
        }
        workspace.changed(Change.What.DELIVERY, Integer.toString(delivery.number()));
        return delivery;
    }

    private record Outcome(
            int status, String body, @Nullable String problem) {}

    private Outcome exchange(String kind, String body, Map<String, String> headers) {
        SocketLines lines = socket;
        return lines == null ? post(body, headers) : envelope(lines, kind, body, headers);
    }

    /** The same as an envelope of Socket Mode. */
    private static Outcome envelope(SocketLines lines, String kind, String body, Map<String, String> headers) {
        if (lines.count() == 0) {
            return new Outcome(0, "", "dispatch_failed");
        }
        String type = switch (kind) {
            case "command" -> "slash_commands";
            case "event" -> "events_api";
            default -> "interactive";
        };
        Map<String, Object> retry = Optional.ofNullable(headers.get("X-Slack-Retry-Num"))
                .<Map<String, Object>>map(number -> Map.of("retry_attempt", number, "retry_reason", "timeout"))
                .orElseGet(Map::of);
        return lines.send(type, Payloads.inAnEnvelope(kind, body), retry)
                .map(answer -> new Outcome(200, answer, null))
                .orElseGet(() -> new Outcome(0, "", "operation_timeout"));
    }

    private Outcome post(String body, Map<String, String> headers) {
        URI target = bot;
        if (target == null) {
            return new Outcome(0, "", "dispatch_failed");
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target).timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Outcome(response.statusCode(), response.body(), null);
        } catch (java.net.http.HttpTimeoutException late) {
            return new Outcome(0, "", "operation_timeout");
        } catch (IOException unreachable) {
            return new Outcome(0, "", "dispatch_failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(0, "", "dispatch_failed");
        }
    }
}
