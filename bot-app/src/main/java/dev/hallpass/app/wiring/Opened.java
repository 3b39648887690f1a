package dev.hallpass.app.wiring;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import dev.hallpass.slack.inbound.SlackSocket;

/** A line that is open from the end of the start to the beginning of the stop. */
final class Opened implements SmartLifecycle {
    private final Supplier<SlackSocket> opening;
    private @Nullable SlackSocket line;

    Opened(Supplier<SlackSocket> opening) {
        this.opening = opening;
    }

    @Override
    public synchronized void start() {
        line = opening.get();
    }

    @Override
    public synchronized void stop() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return line != null;
    }
}
