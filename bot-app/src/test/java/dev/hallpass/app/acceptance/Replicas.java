package dev.hallpass.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.slack.fake.Channel;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.Person;
import dev.hallpass.slack.fake.Posted;
import dev.hallpass.slack.fake.SlackApp;

/**
 * Two replicas over one PostgreSQL and one Redis, behind one Slack: one pair for the whole run, since a start takes
 * seconds. Both start over what the release before has left. The second one reaches PostgreSQL and Slack through
 * proxies that can cut.
 */
final class Replicas {
    static final String ANNA = "U0ANNA";
    static final String RIA = "U0RIA";
    static final String COMPUTER = "LT-0077";
    static final int APPROVERS = 200;

    private static final Pattern TOKEN = Pattern.compile("enrol --server (\\S+) --token ([A-Za-z0-9_-]+)");
    private static final String SECRET = "0102".repeat(16);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Path folder;
    private final FakeSlack slack = FakeSlack.start(SlackApp.complete(), Clock.systemUTC());
    private final Channel helpdesk;
    private final ReleaseBefore before;
    private final OwnPostgres postgres;
    private final RealRedis redis;
    private final CuttingProxy toPostgres;
    private final CuttingProxy toSlack;
    private final FromSlack commands;
    private final RunningBot one;
    private RunningBot other;

    private Replicas(Path folder) {
        this.folder = folder;
        arrive(ANNA, "anna");
        arrive(RIA, "ria");
        IntStream.range(0, APPROVERS).forEach(number -> arrive(approver(number), "approver" + number));
        Set<String> everybody =
                slack.workspace().people().stream().map(Person::id).collect(Collectors.toSet());
        everybody.add(slack.app().botUserId());
        Channel general = slack.workspace().addChannel("general", Channel.Kind.PUBLIC, everybody);
        this.helpdesk = slack.workspace().addChannel("helpdesk", Channel.Kind.PUBLIC, everybody);
        this.commands = FromSlack.of(slack.app(), general.id());
        this.postgres = OwnPostgres.start(folder.resolve("postgres"));
        this.before = ReleaseBefore.in(postgres);
        this.redis = RealRedis.start(folder);
        this.toPostgres = CuttingProxy.before(postgres.port());
        this.toSlack = CuttingProxy.before(URI.create(slack.apiUrl()).getPort());
        CompletableFuture<RunningBot> first =
                CompletableFuture.supplyAsync(() -> started("one", RunningBot.freePort(), settings()));
        this.other = started("other", RunningBot.freePort(), othersSettings());
        this.one = first.join();
    }

    private static final class Shared {
        private static final Replicas PAIR = started();

        private static Replicas started() {
            try {
                Replicas pair = new Replicas(Files.createTempDirectory("replicas"));
                Runtime.getRuntime().addShutdownHook(new Thread(pair::end));
                pair.enrol();
                return pair;
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }

    /** The pair; both replicas run, and nothing is cut. */
    static Replicas shared() {
        return Shared.PAIR;
    }

    /** Super administrators by the configuration. */
    static String approver(int number) {
        return "U0APPROVER" + number;
    }

    private void arrive(String id, String name) {
        slack.workspace().add(Person.of(id, name, name + "@example.org", BERLIN));
    }

    private RunningBot started(String name, int port, List<String> settings) {
        return RunningBot.startQuickly(folder.resolve(name), port, settings);
    }

    /** Of the first replica, and of those that start beside it. */
    List<String> settings() {
        return settings(postgres.port(), URI.create(slack.apiUrl()));
    }

    private List<String> settings(int postgresPort, URI slackApi) {
        return new ArrayList<>(List.of(
                "spring.datasource.url=" + OwnPostgres.url(postgresPort),
                "spring.datasource.username=postgres",
                "hallpass.redis.url=" + redis.url(),
                "hallpass.keys.secrets=1:" + SECRET,
                "hallpass.slack.signing-secret=" + slack.app().signingSecret(),
                "hallpass.slack.bot-token=" + slack.app().botToken(),
                "hallpass.slack.api-url=" + slackApi,
                "hallpass.slack.helpdesk-channel=" + helpdesk.id(),
                "hallpass.super-administrators=" + administrators(),
                "hallpass.limits.issue.person=100000/minute",
                "hallpass.limits.issue.computer=100000/hour",
                "hallpass.time-zone=" + BERLIN));
    }

    private static String administrators() {
        return "anna@example.org,"
                + IntStream.range(0, APPROVERS)
                        .mapToObj(number -> "approver" + number + "@example.org")
                        .collect(Collectors.joining(","));
    }

    private List<String> othersSettings() {
        URI api = URI.create(slack.apiUrl());
        return settings(toPostgres.port(), URI.create("http://127.0.0.1:" + toSlack.port() + api.getPath()));
    }

    private void enrol() {
        answered("whoami", one.url());
        answered("whoami", other.url());
        Matcher command = TOKEN.matcher(answered("computers add " + COMPUTER, one.url()));
        if (!command.find()) {
            throw new AssertionError("no enrol command was shown");
        }
        HttpRequest request = HttpRequest.newBuilder(one.url().resolve("/api/v1/endpoints"))
                .header("Authorization", "Bearer " + command.group(2))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"computerName": "%s", "timeZone": "Europe/Berlin", "users": [], "devices": [],
                         "agentVersion": "test"}
                        """.formatted(COMPUTER)))
                .build();
        int status = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
        if (status != 201) {
            throw new AssertionError("enrolment was answered " + status);
        }
    }

    /** A program that has just started may be too slow for the first question's patience. */
    private String answered(String text, URI replica) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> commands.answer(ANNA, text, replica), answer -> !answer.contains("just now"));
    }

    /** The replica that nothing is done to. */
    URI one() {
        return one.url();
    }

    /** The replica that is cut off and killed. */
    URI other() {
        return other.url();
    }

    /** Now one, now the other. */
    URI either(int turn) {
        return turn % 2 == 0 ? one() : other();
    }

    FromSlack commands() {
        return commands;
    }

    ReleaseBefore before() {
        return before;
    }

    OwnPostgres postgres() {
        return postgres;
    }

    RealRedis redis() {
        return redis;
    }

    JdbcClient jdbc() {
        return postgres.jdbc();
    }

    /** How many codes were issued for a purpose, which may hold SQL's wild cards. */
    long codes(String justification) {
        return jdbc().sql("select count(*) from issuance where justification like ?")
                .param(justification)
                .query(Long.class)
                .single();
    }

    /** Between the other replica and PostgreSQL. */
    CuttingProxy toPostgres() {
        return toPostgres;
    }

    /** Between the other replica and Slack. */
    CuttingProxy toSlack() {
        return toSlack;
    }

    /** Lets everything through again. */
    void heal() {
        toPostgres.heal();
        toSlack.heal();
    }

    /** Kills the other replica, as a machine's end does. */
    void killOther() {
        other.kill();
    }

    /** Starts the other replica again, at the address that is known of it. */
    void restartOther() {
        other = started("other", other.url().getPort(), othersSettings());
    }

    /** What a person's messages from the bot show, the oldest first. */
    List<String> messages(String person) {
        return slack.workspace().messages(slack.as(person).bot().id()).stream()
                .map(Workplace::shown)
                .toList();
    }

    /** What stands in the helpdesk's channel outside of threads, the oldest first. */
    List<Posted> requests() {
        return slack.workspace().messages(helpdesk.id()).stream()
                .filter(message -> message.threadTs() == null)
                .toList();
    }

    private void end() {
        one.close();
        other.close();
        toPostgres.close();
        toSlack.close();
        commands.close();
        slack.close();
        redis.close();
        postgres.close();
    }
}
