package dev.hallpass.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who visits the page, as its scripts speak with the server. */
final class Visitor {
    static final String OLIVIA = "U0OLIVIA";
    static final String SOFIA = "U0SOFIA";
    static final String MARIA = "U0MARIA";
    static final String HELPDESK = "C0HELPDESK";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("\"text\":\"([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,3})\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Visitor(int port) {
        base = "http://127.0.0.1:" + port + "/";
    }

    HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    JsonNode get(String path, Map<String, String> query) {
        return json(page("playground/api/" + path + query(query)));
    }

    JsonNode post(String path, Map<String, String> query, Map<String, ?> body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "playground/api/" + path + query(query)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return json(send(request));
    }

    /** Types a command in #helpdesk. */
    JsonNode command(String person, String text) {
        return post("slack/command", Map.of("as", person), Map.of("in", HELPDESK, "text", text));
    }

    /** The messages of a channel, as text to look into. */
    String messages(String person, String channel) {
        return get("slack/messages", Map.of("as", person, "in", channel)).toString();
    }

    String messagesOfBot(String person) {
        return messages(person, botOf(person));
    }

    String botOf(String person) {
        for (JsonNode channel : get("slack", Map.of("as", person)).path("channels")) {
            if (channel.path("kind").asString("").equals("APP")) {
                return channel.path("id").asString();
            }
        }
        throw new AssertionError("no direct messages with the bot");
    }

    /** The last code in the direct messages with the bot. */
    Optional<String> lastCode(String person) {
        Matcher codes = CODE.matcher(messagesOfBot(person));
        return codes.results().map(found -> found.group(1)).reduce((first, second) -> second);
    }

    JsonNode laptop(String name) {
        for (JsonNode laptop : get("laptops", Map.of()).path("laptops")) {
            if (laptop.path("name").asString("").equals(name)) {
                return laptop;
            }
        }
        throw new AssertionError("no laptop " + name);
    }

    JsonNode at(String laptop, String what, Map<String, ?> body) {
        return post("laptops/" + laptop + "/" + what, Map.of(), body);
    }

    /** What the agent said last. */
    String said(String laptop) {
        JsonNode terminal = laptop(laptop).path("terminal");
        return terminal.isEmpty()
                ? ""
                : terminal.get(terminal.size() - 1).path("lines").toString();
    }

    private static String query(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
