package dev.hallpass.slack.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tools.jackson.databind.JsonNode;

/** A small workspace with Anna in a channel, and a bot that does as told. */
abstract class FakeSlackTestBase {
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T14:00:00Z"));
    FakeSlack slack;
    ScriptedBot bot;
    Hand anna;
    Channel general;

    @BeforeEach
    void open() throws IOException {
        open(SlackApp.complete());
    }

    void open(SlackApp app) throws IOException {
        bot = new ScriptedBot();
        InstantSource source = now::get;
        slack = FakeSlack.start(app, source.withZone(ZoneOffset.UTC));
        slack.connect(bot.url());
        slack.workspace().add(Person.of("U0ANNA", "anna", "anna@example.com", ZoneId.of("Europe/Berlin")));
        slack.workspace().add(Person.of("U0BEN", "ben", "ben@example.com", ZoneId.of("Europe/Berlin")));
        general = slack.workspace().addChannel("general", Channel.Kind.PUBLIC, Set.of("U0ANNA", app.botUserId()));
        anna = slack.as("U0ANNA");
    }

    @AfterEach
    void shut() {
        slack.close();
        bot.close();
    }

    void pass(java.time.Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    JsonNode call(String method, String... args) {
        return callWith(slack.app().botToken(), method, args);
    }

    JsonNode callWith(String token, String method, String... args) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            fields.put(args[i], args[i + 1].replace('\'', '"'));
        }
        HttpResponse<String> response = post(slack.apiUrl() + method, Payloads.form(fields), token);
        return Json.read(response.body());
    }

    HttpResponse<String> post(String url, String body, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(body));
        request.header("Content-Type", "application/x-www-form-urlencoded");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String error(JsonNode answer) {
        return answer.path("ok").asBoolean() ? "ok" : answer.path("error").asString("");
    }

    static final String MODAL = ("{'type':'modal','callback_id':'c','notify_on_close':true,"
                    + "'title':{'type':'plain_text','text':'T'},'submit':{'type':'plain_text','text':'S'},"
                    + "'blocks':[{'type':'input','block_id':'why','optional':true,"
                    + "'label':{'type':'plain_text','text':'Why'},"
                    + "'element':{'type':'plain_text_input','action_id':'why','max_length':10}},"
                    + "{'type':'input','block_id':'dev','optional':true,'dispatch_action':true,"
                    + "'label':{'type':'plain_text','text':'Device'},"
                    + "'element':{'type':'external_select','action_id':'dev','min_query_length':1}},"
                    + "{'type':'section','block_id':'note','text':{'type':'mrkdwn','text':'n'}}]}")
            .replace('\'', '"');

    static String trigger(ScriptedBot.Heard request) {
        return request.form().containsKey("trigger_id")
                ? request.form().get("trigger_id")
                : request.payload().path("trigger_id").asString("");
    }
}
