package dev.hallpass.slack.inbound;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServlet;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.slack.outbound.Screens;

/** Everything that Slack sends, bound to the conversation. */
public final class SlackListeners {
    private static final Pattern ALL = Pattern.compile(".*", Pattern.DOTALL);

    private final App app;
    private final Clock clock;
    private final ExecutorService threads;
    private final Patience patience;

    /** @param hear the conversation */
    public SlackListeners(Slack slack, Function<Inbound, Answer> hear, Screens screens, Chat chat, Timing timing) {
        this.clock = timing.clock();
        this.threads = timing.threads();
        this.patience = new Patience(timing.patience(), clock, timing.taken());
        Ear ear = new Ear(hear, timing.threads(), patience);
        Stage stage = new Stage(screens);
        this.app = bound(slack, ear, stage, chat);
    }

    /**
     * When things happen.
     *
     * @param threads on which answers are made
     * @param patience how long after its arrival a request is acknowledged with or without an answer; Slack waits three
     *     seconds for all
     * @param taken hears how long after its arrival each was acknowledged
     */
    public record Timing(ExecutorService threads, Duration patience, Clock clock, Consumer<Duration> taken) {}

    /** The servlet for Slack's path; {@code signingSecret} proves that a request is Slack's. */
    public HttpServlet door(String signingSecret) {
        return new SlackDoor(signingSecret, clock, patience, new SlackAppServlet(app));
    }

    /** The line over which Slack sends the same, once it is opened; it begins to open now. */
    public SlackSocket socket(SlackSocket.Line line) {
        SlackSocket socket = new SlackSocket(line, app, threads, patience);
        socket.open();
        return socket;
    }

    /**
     * Goes the way of a typed command without Slack, as far as its acknowledgement.
     *
     * @param text what nobody typed
     * @throws Exception as Bolt's app may; the listeners throw nothing
     */
    public void rehearse(String text) throws Exception {
        String body = "command=" + CommandTable.ROOT.replace("/", "%2F") + "&team_id=T0&user_id=USLACKBOT&channel_id=C0"
                + "&trigger_id=" + clock.instant().toEpochMilli() + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        SlashCommandPayload payload = new SlashCommandPayloadParser().parse(body);
        app.run(new SlashCommandRequest(body, payload, new RequestHeaders(Map.of())));
    }

    /** No middleware of Bolt's: the door has verified already, and authorising would cost an auth.test a request. */
    private static App bound(Slack slack, Ear ear, Stage stage, Chat chat) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .requestVerificationEnabled(false)
                .subtypedMessageEventsAutoAckEnabled(true)
                .build();
        WroteListener wrote = new WroteListener(ear, stage, chat);
        HomeListener home = new HomeListener(ear, chat);
        FormListener forms = new FormListener(ear, stage);
        App app = new App(config, slack, List.of());
        app.command(ALL, new CommandListener(ear, stage));
        app.globalShortcut(ALL, new ShortcutListener(ear, stage));
        app.blockAction(ALL, new ActionListener(ear, stage, chat));
        app.blockSuggestion(ALL, forms::suggested);
        app.viewSubmission(ALL, forms::submitted);
        app.viewClosed(ALL, forms::closed);
        app.event(MessageEvent.class, wrote::message);
        app.event(AppMentionEvent.class, wrote::mention);
        app.event(AppHomeOpenedEvent.class, home::opened);
        return app;
    }
}
