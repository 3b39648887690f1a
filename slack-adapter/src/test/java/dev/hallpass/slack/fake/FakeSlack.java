package dev.hallpass.slack.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import com.sun.net.httpserver.HttpServer;

/**
 * A Slack workspace on the loopback: serves the Web API and response URLs, and calls the bot with signed requests.
 * Everything in it can be read at any time through {@link #workspace()}; people act through {@link #as}. Safe for
 * use by several threads.
 */
public final class FakeSlack implements AutoCloseable {
    private final SlackApp app;
    private final Workspace workspace;
    private final TriggerIds triggers;
    private final ResponseUrls responseUrls;
    private final Payloads payloads;
    private final BotLine line;
    private final Answers answers;
    private final Submissions submissions;
    private final Events events;
    private final Mishaps mishaps = new Mishaps();
    private final WebApi api;
    private final SocketLines lines;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());
    private final ExecutorService eventThread = Executors.newSingleThreadExecutor(daemons());
    private final Map<String, Hand> hands = new HashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private FakeSlack(SlackApp app, Clock clock) {
        this.app = app;
        workspace = new Workspace(clock, app);
        triggers = new TriggerIds(clock);
        responseUrls = new ResponseUrls(clock);
        payloads = new Payloads(app, workspace);
        line = new BotLine(app, clock, workspace);
        answers = new Answers(app, workspace);
        submissions = new Submissions(workspace.views(), payloads, line, triggers);
        events = new Events(app, workspace, payloads, line, eventThread);
        api = new WebApi(app);
        new ChatMethods(app, workspace, events::botSaid, events::botRewrote).addTo(api);
        new ViewMethods(app, workspace, triggers).addTo(api);
        new PeopleMethods(app, workspace, clock).addTo(api);
        lines = new SocketLines(app, this::complain);
        api.on("apps.connections.open", null, call -> lines.address());
        http = serve();
    }

    /** Starts a workspace with this app installed; triggers, URLs and the three seconds go by {@code clock}. */
    public static FakeSlack start(SlackApp app, Clock clock) {
        return new FakeSlack(app, clock);
    }

    private HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            new Door(api, mishaps, responseUrls, answers).mount(server);
            server.setExecutor(threads);
            server.start();
            return server;
        } catch (IOException portless) {
            throw new UncheckedIOException(portless);
        }
    }

    /** Where the Web API is, for the bot's {@code api-url}: ends with a stroke. */
    public String apiUrl() {
        return url("api/");
    }

    String url(String path) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + path;
    }

    /** Sets the bot's address for everything: commands, interactivity, options and events. */
    public void connect(URI botUrl) {
        line.connect(botUrl);
    }

    /** Turns Socket Mode on: the app opens lines, and Slack calls no address any more. */
    public void turnSocketModeOn() {
        line.switchTo(lines.started());
    }

    /** How many lines the app has open now. */
    public int lines() {
        return lines.count();
    }

    /** Says that every line ends, as Slack does from time to time. */
    public void announceEndOfLines() {
        lines.announceEnd();
    }

    /** Cuts every line without a word. */
    public void cutLines() {
        lines.cut();
    }

    /** The app that is installed. */
    public SlackApp app() {
        return app;
    }

    /** People, channels, messages, views. */
    public Workspace workspace() {
        return workspace;
    }

    /** The person with this id at their client. */
    public synchronized Hand as(String personId) {
        workspace.person(personId).orElseThrow();
        return hands.computeIfAbsent(personId, id -> new Hand(this, id));
    }

    /** What the next Web API calls shall meet instead of an answer. */
    public Mishaps mishaps() {
        return mishaps;
    }

    /** Every request to the bot so far. */
    public List<Delivery> deliveries() {
        return line.deliveries();
    }

    /** The requests that the bot did not acknowledge within three seconds with a 2xx. */
    public List<Delivery> unacknowledged() {
        return line.deliveries().stream()
                .filter(delivery -> !delivery.acknowledged())
                .toList();
    }

    /** What Slack would have refused silently, such as options that are too long. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every Web API call so far. */
    public List<ApiCall> calls() {
        return api.calls();
    }

    /** Sends the same body once more, signed anew, with the headers of a retry. */
    public Delivery retry(Delivery before, int number, String reason) {
        return line.send(
                before.kind(),
                before.headers().getOrDefault("Content-Type", BotLine.JSON),
                before.body(),
                Map.of("X-Slack-Retry-Num", Integer.toString(number), "X-Slack-Retry-Reason", reason));
    }

    /** Sends a body with exactly these headers, right or wrong. */
    public Delivery sendRaw(String body, Map<String, String> headers) {
        return line.sendRaw("raw", body, headers);
    }

    void complain(String what) {
        complaints.add(what);
    }

    TriggerIds triggers() {
        return triggers;
    }

    ResponseUrls responseUrls() {
        return responseUrls;
    }

    Payloads payloads() {
        return payloads;
    }

    BotLine line() {
        return line;
    }

    Answers answers() {
        return answers;
    }

    Submissions submissions() {
        return submissions;
    }

    Events events() {
        return events;
    }

    @Override
    public void close() {
        http.stop(0);
        stopLines();
        eventThread.shutdownNow();
        threads.shutdownNow();
    }

    private void stopLines() {
        try {
            lines.stop(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemons() {
        return work -> {
            Thread thread = new Thread(work, "stand-in-slack");
            thread.setDaemon(true);
            return thread;
        };
    }
}
