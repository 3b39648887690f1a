package dev.hallpass.slack;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServlet;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.slack.blockkit.ViewDrawing;
import dev.hallpass.slack.directory.SlackAccounts;
import dev.hallpass.slack.inbound.SlackListeners;
import dev.hallpass.slack.inbound.SlackSocket;
import dev.hallpass.slack.manifest.SlackManifest;
import dev.hallpass.slack.outbound.Screens;
import dev.hallpass.slack.outbound.SlackChat;
import dev.hallpass.slack.outbound.SlackConnection;

/**
 * One Slack workspace, connected: {@link #accounts} and {@link #chat} for the core, {@link #door} for the web server.
 * Nothing is called before it is needed, or before {@link #rehearse}. Close it to stop its threads.
 */
public final class SlackAdapter implements AutoCloseable {
    /** Slack waits three seconds for an acknowledgement; what a call may take of them: */
    private static final Duration QUICK = Duration.ofMillis(1200);

    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration ACKNOWLEDGE_AFTER = Duration.ofMillis(1700);
    /** Nobody waits for a rehearsal: it is heard to its end. */
    private static final Duration REHEARSAL = Duration.ofMinutes(1);

    private static final List<String> REHEARSED = List.of("help", "whoami", "list mine", "");
    private static final String SCOPES = "x-oauth-scopes";
    private static final int MOST_AT_ONCE = 64;

    private final SlackSettings settings;
    private final Clock clock;
    private final SecureRandom random;
    private final SlackObserver observer;
    private final SlackConnection quick;
    private final SlackConnection patient;
    private final Chat chat;
    private final Accounts accounts;
    private final ExecutorService threads = threads();

    private SlackAdapter(SlackSettings settings, Clock clock, SecureRandom random, SlackObserver observer) {
        this.settings = settings;
        this.observer = observer;
        this.clock = clock;
        this.random = random;
        this.quick = SlackConnection.to(settings.apiUrl(), settings.botToken(), QUICK, observer::rateLimited);
        this.patient =
                SlackConnection.sendingOnce(settings.apiUrl(), settings.botToken(), PATIENT, observer::rateLimited);
        this.chat = SlackChat.over(patient, random);
        this.accounts = new SlackAccounts(quick.methods(), clock);
    }

    /** Connects a workspace; signatures and remembered profiles age by {@code clock}, {@code random} spreads retries. */
    public static SlackAdapter connect(SlackSettings settings, Clock clock, SecureRandom random) {
        return connect(settings, clock, random, SlackObserver.none());
    }

    /** The same; {@code observer} hears how it goes. */
    public static SlackAdapter connect(
            SlackSettings settings, Clock clock, SecureRandom random, SlackObserver observer) {
        return new SlackAdapter(settings, clock, random, observer);
    }

    /** What the bot says of its own accord. */
    public Chat chat() {
        return chat;
    }

    /** Slack's directory. */
    public Accounts accounts() {
        return accounts;
    }

    /** Asks Slack who the token belongs to and what it may, which takes at most two seconds. */
    public SlackStanding standing() {
        try {
            AuthTestResponse answer = quick.methods().authTest(request -> request);
            return answer.isOk()
                    ? new SlackStanding.Connected(answer.getTeam(), missing(answer))
                    : new SlackStanding.Refused(answer.getError());
        } catch (SlackApiException unexpected) {
            return new SlackStanding.Away("HTTP " + unexpected.getResponse().code());
        } catch (IOException broken) {
            return new SlackStanding.Away(broken.getClass().getSimpleName());
        }
    }

    /** Slack names a token's scopes in a header of every answer; one that does not is taken to lack none. */
    private static List<String> missing(AuthTestResponse answer) {
        List<String> scopes = answer.getHttpResponseHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(SCOPES))
                .flatMap(header -> header.getValue().stream())
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
        return scopes.isEmpty()
                ? List.of()
                : SlackManifest.scopes().stream()
                        .filter(scope -> !scopes.contains(scope))
                        .toList();
    }

    /**
     * The servlet for {@code POST /slack/events}: commands, interactivity, options and events. Mount it outside of
     * filters that read bodies.
     *
     * @param hear the conversation
     * @throws IllegalStateException without a signing secret: an empty one would sign anything
     */
    public HttpServlet door(Function<Inbound, Answer> hear) {
        if (settings.signingSecret().isBlank()) {
            throw new IllegalStateException("Slack's door needs a signing secret");
        }
        return listeners(hear, ACKNOWLEDGE_AFTER).door(settings.signingSecret());
    }

    /**
     * Opens a line to Slack over which the same comes (Socket Mode), and keeps it open until it is closed.
     *
     * @param hear the conversation
     */
    public SlackSocket socket(Function<Inbound, Answer> hear) {
        return listeners(hear, ACKNOWLEDGE_AFTER).socket(new SlackSocket.Line(patient.slack(), settings.appToken()));
    }

    /**
     * Goes the way of a command once, from its payload to the drawn answer, so that the first person who types one need
     * not wait until all its classes are loaded. Nobody sees anything of it.
     *
     * @param hear answers as the conversation does, and without any effect
     * @throws Exception as Bolt's app may; it would keep the first person's command from being heard too
     */
    public void rehearse(Function<Inbound, Answer> hear) throws Exception {
        SlackListeners listeners = listeners(
                inbound -> {
                    Answer answer = hear.apply(inbound);
                    draw(answer);
                    return answer instanceof Answer.Say ? answer : new Answer.Quiet();
                },
                REHEARSAL);
        for (String text : REHEARSED) {
            listeners.rehearse(text);
        }
    }

    private static void draw(Answer answer) {
        if (answer instanceof Answer.Show show) {
            ViewDrawing.form(show.form());
        }
    }

    private SlackListeners listeners(Function<Inbound, Answer> hear, Duration patience) {
        SlackListeners.Timing timing = new SlackListeners.Timing(threads, patience, clock, observer::acknowledged);
        return new SlackListeners(quick.slack(), hear, new Screens(quick, random), chat, timing);
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
