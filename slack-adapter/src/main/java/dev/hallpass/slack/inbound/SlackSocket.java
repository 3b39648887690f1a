package dev.hallpass.slack.inbound;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;

/**
 * The second door: a line that Hallpass opens to Slack, for where Slack cannot reach it (docs.slack.dev, "Socket Mode").
 * What comes goes the same way as what comes by HTTP, and is acknowledged within the same three seconds by its
 * envelope's id. A line that is lost, and one that Slack announces to close, is followed by a new one. Thread-safe.
 */
public final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int TRIES = 12;

    private final Line line;
    private final App app;
    private final SocketModeRequestParser parser;
    private final Executor threads;
    private final Patience patience;
    private final ScheduledExecutorService opener = Executors.newSingleThreadScheduledExecutor(SlackSocket::thread);
    private @Nullable SocketModeClient client;

    SlackSocket(Line line, App app, Executor threads, Patience patience) {
        this.line = line;
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        this.threads = threads;
        this.patience = patience;
    }

    /**
     * Where the line goes.
     *
     * @param slack the Web API, which names the address
     * @param appToken the app's own token, {@code xapp-…}, with the scope {@code connections:write}
     */
    public record Line(Slack slack, String appToken) {
        @Override
        public String toString() {
            return "Line[]";
        }
    }

    /** Opens the line in the background, and tries again until Slack answers. */
    void open() {
        opener.execute(this::connect);
    }

    private synchronized void connect() {
        try {
            String address = line.slack().issueSocketModeUrl(line.appToken());
            SocketModeClient opened = new SocketModeClientJavaWSImpl(line.slack(), line.appToken(), address);
            opened.addWebSocketMessageListener(message -> threads.execute(new Answering(opened, message)));
            opened.connect();
            client = opened;
        } catch (IOException | URISyntaxException away) {
            LOG.warn("Slack opens no line ({}); trying again in {} s", away.getMessage(), PAUSE.toSeconds());
            opener.schedule(this::connect, PAUSE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void answer(SocketModeClient over, String message) throws Exception {
        patience.begin();
        try {
            SocketModeRequest request = parser.parse(message);
            if (request != null) {
                Acknowledgement.of(message, app.run(request.getBoltRequest()))
                        .ifPresent(acknowledgement -> acknowledge(over, acknowledgement, TRIES));
            }
        } finally {
            patience.end();
        }
    }

    /** Between two lines there is none for a moment: an acknowledgement waits for the next one, while Slack waits for it. */
    private void acknowledge(SocketModeClient over, String acknowledgement, int tries) {
        try {
            over.sendSocketModeResponse(acknowledgement);
        } catch (WebsocketNotConnectedException betweenLines) {
            if (tries > 1) {
                Runnable again = () -> acknowledge(over, acknowledgement, tries - 1);
                opener.schedule(again, BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                LOG.warn("the line to Slack was lost before an acknowledgement; Slack sends the event again");
            }
        }
    }

    /** One message on its way; whatever fails is said in the log, and Slack gets no acknowledgement. */
    private final class Answering extends FutureTask<Void> {
        Answering(SocketModeClient over, String message) {
            super(() -> {
                answer(over, message);
                return null;
            });
        }

        @Override
        protected void done() {
            try {
                get();
            } catch (ExecutionException bug) {
                LOG.error("a message of Slack's could not be answered", bug.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Closes the line; what is being answered is answered. */
    @Override
    public void close() {
        opener.shutdownNow();
        closeLine();
    }

    private synchronized void closeLine() {
        if (client == null) {
            return;
        }
        try {
            client.close();
        } catch (IOException alreadyGone) {
            LOG.debug("the line to Slack was gone before it was closed");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "slack-line");
        thread.setDaemon(true);
        return thread;
    }
}
