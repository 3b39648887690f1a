package dev.hallpass.playground.http;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages what has changed, so that they look again. A page that is slow or gone holds nobody up. */
@RestController
public final class Changes {
    private static final int HEARTBEAT_SECONDS = 15;

    private final List<SseEmitter> pages = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "page-changes");
        made.setDaemon(true);
        return made;
    });

    /** Nobody listens yet. */
    public Changes() {
        thread.scheduleAtFixedRate(
                () -> send(SseEmitter.event().comment("still here")),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    /**
     * Something changed.
     *
     * @param what which kind of thing, a word of the page's
     * @param where the id of what changed
     */
    record Change(String what, String where) {}

    /** The stream of one page, until it is closed. */
    @GetMapping(path = "/playground/api/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen() throws IOException {
        SseEmitter page = new SseEmitter(0L);
        page.onCompletion(() -> pages.remove(page));
        page.onError(gone -> pages.remove(page));
        page.send(SseEmitter.event().comment("here"));
        pages.add(page);
        return page;
    }

    void tell(Change change) {
        thread.execute(() -> send(SseEmitter.event().data(change, MediaType.APPLICATION_JSON)));
    }

    private void send(SseEmitter.SseEventBuilder event) {
        var parts = event.build();
        for (SseEmitter page : pages) {
            try {
                page.send(parts);
            } catch (IOException | IllegalStateException gone) {
                pages.remove(page);
            }
        }
    }
}
