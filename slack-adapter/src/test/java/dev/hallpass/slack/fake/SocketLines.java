package dev.hallpass.slack.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The websockets of Socket Mode (docs.slack.dev, "Using Socket Mode"): an address is good for one line, each line is
 * greeted, an app has at most ten, and an envelope wants its id back within three seconds, with an answer only where the
 * envelope takes one.
 */
final class SocketLines extends WebSocketServer {
    private static final int MOST_LINES = 10;
    private static final int POLICY_VIOLATION = 1008;

    private final SlackApp app;
    private final Consumer<String> complain;
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final CountDownLatch started = new CountDownLatch(1);

    private record Waiting(boolean takesAnswer, CompletableFuture<String> answer) {}

    SocketLines(SlackApp app, Consumer<String> complain) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.app = app;
        this.complain = complain;
        setReuseAddr(true);
        setDaemon(true);
    }

    /** The address of one more line. */
    ObjectNode address() {
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return Json.object()
                .put("url", "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + app.appId());
    }

    int count() {
        return open.size();
    }

    /** Sends an envelope over one of the lines, and gives back the answer; empty when it was not acknowledged in time. */
    Optional<String> send(String type, JsonNode payload, Map<String, Object> retry) {
        String id = UUID.randomUUID().toString();
        ObjectNode envelope = Json.object().put("envelope_id", id).put("type", type);
        boolean takesAnswer = !type.equals("events_api");
        envelope.put("accepts_response_payload", takesAnswer).set("payload", payload);
        retry.forEach((name, value) -> envelope.put(name, value.toString()));
        Waiting answer = new Waiting(takesAnswer, new CompletableFuture<>());
        waiting.put(id, answer);
        try {
            open.get(0).send(Json.write(envelope));
            return Optional.of(answer.answer().get(BotLine.PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException late) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.remove(id);
        }
    }

    /** Announces the end of every line, as Slack does now and then; the app is to open another. */
    void announceEnd() {
        ObjectNode end = Json.object().put("type", "disconnect").put("reason", "refresh_requested");
        end.putObject("debug_info").put("host", "stand-in");
        open.forEach(line -> line.send(Json.write(end)));
    }

    /** Cuts every line without a word. */
    void cut() {
        open.forEach(line -> line.closeConnection(1006, "cut"));
    }

    @Override
    public void onOpen(WebSocket line, ClientHandshake handshake) {
        String ticket = handshake.getResourceDescriptor().replaceAll(".*ticket=([^&]*).*", "$1");
        if (!tickets.remove(ticket) || open.size() >= MOST_LINES) {
            line.close(POLICY_VIOLATION, "no such address, used before, or too many lines");
            return;
        }
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", open.size() + 1);
        hello.putObject("connection_info").put("app_id", app.appId());
        hello.putObject("debug_info").put("host", "stand-in").put("approximate_connection_time", 18060);
        line.send(Json.write(hello));
        open.add(0, line);
    }

    @Override
    public void onMessage(WebSocket line, String message) {
        JsonNode acknowledgement = Json.read(message);
        Waiting expected = waiting.remove(acknowledgement.path("envelope_id").asString(""));
        if (expected == null) {
            complain.accept("acknowledged what nobody waits for: too late, twice, or never sent");
            return;
        }
        JsonNode payload = acknowledgement.path("payload");
        if (!expected.takesAnswer() && !payload.isMissingNode()) {
            complain.accept("answered an event, which takes no answer");
        }
        expected.answer().complete(payload.isMissingNode() ? "" : Json.write(payload));
    }

    @Override
    public void onClose(WebSocket line, int code, String reason, boolean remote) {
        open.remove(line);
    }

    @Override
    public void onError(WebSocket line, Exception failure) {
        open.remove(line);
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    /** Starts, and waits until there is a port. */
    SocketLines started() {
        start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the stand-in's websocket did not start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return this;
    }
}
