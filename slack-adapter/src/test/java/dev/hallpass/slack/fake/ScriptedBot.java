package dev.hallpass.slack.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;

/** A bot that answers as a test tells it to. */
final class ScriptedBot implements AutoCloseable {
    private final HttpServer http;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Heard, Reply> script = request -> new Reply(200, "");

    record Heard(Map<String, String> headers, String body) {
        Map<String, String> form() {
            Map<String, String> fields = new HashMap<>();
            for (String pair : body.split("&")) {
                String[] parts = pair.split("=", 2);
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return fields;
        }

        JsonNode payload() {
            return Json.read(form().get("payload"));
        }
    }

    record Reply(int status, String body) {}

    ScriptedBot() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/slack/events", exchange -> {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
            Heard request =
                    new Heard(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            heard.add(request);
            Reply reply = script.apply(request);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        http.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "scripted-bot");
            thread.setDaemon(true);
            return thread;
        }));
        http.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/slack/events");
    }

    void answer(Function<Heard, Reply> newScript) {
        script = newScript;
    }

    void answer(String body) {
        script = request -> new Reply(200, body);
    }

    List<Heard> heard() {
        return heard;
    }

    Heard last() {
        return heard.get(heard.size() - 1);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
