package dev.hallpass.playground;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import dev.hallpass.app.Hallpass;
import dev.hallpass.playground.http.Page;
import dev.hallpass.playground.laptop.Laptops;
import dev.hallpass.playground.mailbox.Mailbox;
import dev.hallpass.playground.workspace.FirstDay;
import dev.hallpass.playground.workspace.Keeper;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.SlackApp;

/** The whole product in one process and one page, without an account anywhere. */
public final class Playground implements AutoCloseable {
    private static final Duration SYNC_EVERY = Duration.ofSeconds(10);

    private final Home home;
    private final FakeSlack slack;
    private final Keeper keeper;
    private final Mailbox mailbox;
    private final Laptops laptops;
    private final ConfigurableApplicationContext bot;

    private Playground(Launch launch, Clock clock) {
        home = Home.open(launch.home(), launch.reset());
        slack = FakeSlack.start(SlackApp.complete(), clock);
        keeper = Keeper.of(slack.workspace(), home.at("workspace.json"), ZoneId.systemDefault());
        mailbox = Mailbox.open(home.at("mails"), clock);
        laptops = Laptops.open(home.at("laptops"), clock.withZone(ZoneId.systemDefault()));
        bot = startBot(launch);
        int port = port();
        slack.connect(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        laptops.connect(port);
        new FirstDay(slack, laptops, home.at("first-day-done")).unlessDone();
        laptops.syncEvery(SYNC_EVERY);
    }

    private ConfigurableApplicationContext startBot(Launch launch) {
        SpringApplication application = new SpringApplication(Hallpass.class);
        application.setDefaultProperties(BotSettings.defaults());
        application.addInitializers(context -> Page.addTo(context, slack, laptops, mailbox));
        return application.run(
                BotSettings.connections(launch, slack, mailbox.port()).toArray(String[]::new));
    }

    /**
     * Starts everything, and returns when the page can be used.
     *
     * @param arguments {@code --server.port=}, {@code --hallpass.home=}, {@code --reset}, and Spring's own
     * @throws CannotStart with a sentence that says what to do
     */
    public static Playground start(String... arguments) {
        Launch launch = Launch.read(List.of(arguments), Optional.ofNullable(System.getenv("SERVER_PORT")));
        return new Playground(launch.needsFreePort(), Clock.systemUTC());
    }

    /** The port of the page. */
    public int port() {
        WebServerApplicationContext web = (WebServerApplicationContext) bot;
        return java.util.Objects.requireNonNull(web.getWebServer()).getPort();
    }

    /** The stand-in Slack behind the page. */
    public FakeSlack slack() {
        return slack;
    }

    @Override
    public void close() {
        bot.close();
        laptops.close();
        mailbox.close();
        keeper.close();
        slack.close();
        home.close();
    }

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        long begun = System.nanoTime();
        try {
            Playground playground = start(arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(playground::close, "playground-stop"));
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            out.printf(
                    "%nThe playground is ready after %.1f s: http://localhost:%d/%n",
                    millis / 1000.0, playground.port());
            out.printf(
                    "It keeps its data in %s; --reset forgets them. Stop it with Ctrl-C.%n%n",
                    playground.home.folder());
        } catch (CannotStart why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }
}
