package dev.hallpass.slack.inbound;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServlet;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.slack.outbound.Screens;

/** Everything that Slack sends, bound to the conversation. */
public final class SlackListeners {
    private static final Pattern ALL = Pattern.compile(".*", Pattern.DOTALL);

    private final App app;

    /**
     * @param hear the conversation
     * @param threads on which answers are made
     * @param patience how long an acknowledgement waits for its answer
     */
    public SlackListeners(Slack slack, Function<Inbound, Answer> hear, Screens screens, Chat chat, Timing timing) {
        Ear ear = new Ear(hear, timing.threads(), timing.patience());
        Stage stage = new Stage(screens);
        this.app = bound(slack, ear, stage, new WroteListener(ear, stage, chat));
    }

    /**
     * When things happen.
     *
     * @param threads on which answers are made
     * @param patience how long an acknowledgement waits for its answer; Slack waits three seconds for both
     */
    public record Timing(ExecutorService threads, Duration patience) {}

    /** The servlet for Slack's path; {@code signingSecret} proves that a request is Slack's. */
    public HttpServlet door(String signingSecret, Clock clock) {
        return new SlackDoor(signingSecret, clock, new SlackAppServlet(app));
    }

    /** No middleware of Bolt's: the door has verified already, and authorising would cost an auth.test a request. */
    private static App bound(Slack slack, Ear ear, Stage stage, WroteListener wrote) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .requestVerificationEnabled(false)
                .subtypedMessageEventsAutoAckEnabled(true)
                .build();
        FormListener forms = new FormListener(ear, stage);
        App app = new App(config, slack, List.of());
        app.command(ALL, new CommandListener(ear, stage));
        app.globalShortcut(ALL, new ShortcutListener(ear, stage));
        app.blockAction(ALL, new ActionListener(ear, stage));
        app.blockSuggestion(ALL, forms::suggested);
        app.viewSubmission(ALL, forms::submitted);
        app.viewClosed(ALL, forms::closed);
        app.event(MessageEvent.class, wrote::message);
        app.event(AppMentionEvent.class, wrote::mention);
        app.event(AppHomeOpenedEvent.class, (payload, context) -> context.ack());
        return app;
    }
}
