package dev.hallpass.slack;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import jakarta.servlet.http.HttpServlet;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.slack.directory.SlackAccounts;
import dev.hallpass.slack.inbound.SlackListeners;
import dev.hallpass.slack.outbound.Screens;
import dev.hallpass.slack.outbound.SlackChat;
import dev.hallpass.slack.outbound.SlackConnection;

/**
 * One Slack workspace, connected: {@link #accounts} and {@link #chat} for the core, {@link #door} for the web server.
 * No call is made before it is needed. Close it to stop its threads.
 */
public final class SlackAdapter implements AutoCloseable {
    /** Slack waits three seconds for an acknowledgement; what a call may take of them: */
    private static final Duration QUICK = Duration.ofMillis(1200);

    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration ACKNOWLEDGE_AFTER = Duration.ofMillis(1700);
    private static final int MOST_AT_ONCE = 64;

    private final SlackSettings settings;
    private final Clock clock;
    private final SecureRandom random;
    private final SlackConnection quick;
    private final Chat chat;
    private final Accounts accounts;
    private final ExecutorService threads = threads();

    private SlackAdapter(SlackSettings settings, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.quick = SlackConnection.to(settings.apiUrl(), settings.botToken(), QUICK);
        SlackConnection patient = SlackConnection.to(settings.apiUrl(), settings.botToken(), PATIENT);
        this.chat = SlackChat.over(patient, random);
        this.accounts = new SlackAccounts(quick.methods(), clock);
    }

    /** Connects a workspace; signatures and remembered profiles age by {@code clock}, {@code random} spreads retries. */
    public static SlackAdapter connect(SlackSettings settings, Clock clock, SecureRandom random) {
        return new SlackAdapter(settings, clock, random);
    }

    /** What the bot says of its own accord. */
    public Chat chat() {
        return chat;
    }

    /** Slack's directory. */
    public Accounts accounts() {
        return accounts;
    }

    /**
     * The servlet for {@code POST /slack/events}: commands, interactivity, options and events. Mount it outside of
     * filters that read bodies.
     *
     * @param hear the conversation
     */
    public HttpServlet door(Function<Inbound, Answer> hear) {
        Screens screens = new Screens(quick, random);
        SlackListeners.Timing timing = new SlackListeners.Timing(threads, ACKNOWLEDGE_AFTER);
        return new SlackListeners(quick.slack(), hear, screens, chat, timing).door(settings.signingSecret(), clock);
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** When all are busy the caller works itself: nothing waits in a queue that Slack would not wait for. */
    private static ExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                MOST_AT_ONCE,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "slack-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }
}
