package dev.hallpass.agent.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.terms.ComputerId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A small server of the documented contract on a loopback port: enrols with a one-time token, and hands over bundles. */
public final class StandInServer implements AutoCloseable {
    /** The token that enrols once. */
    public static final String TOKEN = "enrol-3f1c9a52";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final BundleWriter bundles;
    private final Map<String, ComputerId> tokens = new HashMap<>();
    private final List<JsonNode> enrolments = new CopyOnWriteArrayList<>();
    private final List<JsonNode> syncs = new CopyOnWriteArrayList<>();
    private final List<String> enrolTokens = new ArrayList<>(List.of(TOKEN));
    private volatile Optional<String> problem = Optional.empty();
    private UnaryOperator<ObjectNode> change = UnaryOperator.identity();
    private boolean acknowledges = true;

    private StandInServer(HttpServer http, BundleWriter bundles) {
        this.http = http;
        this.bundles = bundles;
    }

    public static StandInServer start(BundleWriter bundles) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StandInServer server = new StandInServer(http, bundles);
        http.createContext("/api/v1/endpoints", server::answer);
        http.start();
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public MasterSecret master() {
        return bundles.master();
    }

    public List<JsonNode> enrolments() {
        return enrolments;
    }

    public List<JsonNode> syncs() {
        return syncs;
    }

    /** Lets a token enrol once more. */
    public void allowToken(String token) {
        enrolTokens.add(token);
    }

    /** From now on each bundle is changed like this before it is sent. */
    public void change(UnaryOperator<ObjectNode> change) {
        this.change = change;
    }

    /** Whether reported redemptions are acknowledged. */
    public void acknowledge(boolean yes) {
        acknowledges = yes;
    }

    /** From now on each request is answered with this: {@code STATUS HEADERS BODY} as {@code 429|Retry-After: 5|{…}}. */
    public void failWith(int status, String headerOrEmpty, String body) {
        problem = Optional.of(status + "|" + headerOrEmpty + "|" + body);
    }

    /** Answers as it should again. */
    public void recover() {
        problem = Optional.empty();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (problem.isPresent()) {
                sendProblem(exchange, problem.get());
            } else if (exchange.getRequestURI().getPath().endsWith("/sync")) {
                sync(exchange, JSON.readTree(body));
            } else {
                enrol(exchange, JSON.readTree(body));
            }
        }
    }

    private void enrol(HttpExchange exchange, JsonNode request) throws IOException {
        if (!enrolTokens.remove(bearer(exchange))) {
            sendProblem(exchange, "401||{\"title\":\"Unauthorized\",\"detail\":\"This token was used or is over.\"}");
            return;
        }
        enrolments.add(request);
        ComputerId id = bundles.newComputer();
        String token = "endpoint-" + id.value();
        tokens.put(token, id);
        send(exchange, 201, change.apply(bundles.bundle(id).put("token", token)));
    }

    private void sync(HttpExchange exchange, JsonNode request) throws IOException {
        ComputerId id = tokens.get(bearer(exchange));
        if (id == null || !exchange.getRequestURI().getPath().contains(id.value())) {
            sendProblem(exchange, "401||{\"title\":\"Unauthorized\",\"detail\":\"Unknown endpoint.\"}");
            return;
        }
        syncs.add(request);
        ObjectNode bundle = bundles.bundle(id);
        if (acknowledges) {
            request.path("redemptions")
                    .forEach(one -> bundle.withArray("acknowledgedRedemptions").add(one.get("id")));
        }
        send(exchange, 200, change.apply(bundle));
    }

    private static String bearer(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "" : header.replaceFirst("^Bearer ", "");
    }

    private static void sendProblem(HttpExchange exchange, String problem) throws IOException {
        String[] parts = problem.split("\\|", 3);
        if (!parts[1].isEmpty()) {
            String[] header = parts[1].split(": ", 2);
            exchange.getResponseHeaders().set(header[0], header[1]);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        write(exchange, Integer.parseInt(parts[0]), parts[2].getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, ObjectNode bundle) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        write(exchange, status, JSON.writeValueAsBytes(bundle));
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
