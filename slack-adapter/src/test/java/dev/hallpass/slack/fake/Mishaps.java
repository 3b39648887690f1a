package dev.hallpass.slack.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Bad luck on demand: what the next calls of a Web API method are answered with instead of being carried out. */
public final class Mishaps {
    private final Map<String, Deque<Mishap>> queued = new HashMap<>();
    private final Map<String, Integer> lost = new HashMap<>();

    record Mishap(int status, String body, Optional<Duration> retryAfter) {}

    Mishaps() {}

    /** The next {@code times} calls get 429 {@code ratelimited} and are to come back after {@code wait}. */
    public void rateLimit(String method, Duration wait, int times) {
        add(method, times, new Mishap(429, "{\"ok\":false,\"error\":\"ratelimited\"}", Optional.of(wait)));
    }

    /** The next {@code times} calls get this error code. */
    public void refuse(String method, String error, int times) {
        add(method, times, new Mishap(200, Json.write(new ApiRefusal(error).body()), Optional.empty()));
    }

    /** The next {@code times} calls get an HTTP status such as 500 or 503 and a body that is no JSON. */
    public void breakDown(String method, int status, int times) {
        add(method, times, new Mishap(status, "<html>upstream is away</html>", Optional.empty()));
    }

    /** The next {@code times} calls are carried out, and their answers lost on the way. */
    public synchronized void loseAnswers(String method, int times) {
        lost.merge(method, times, Integer::sum);
    }

    synchronized boolean losesAnswer(String method) {
        return Optional.ofNullable(lost.computeIfPresent(method, (same, left) -> left - 1))
                .filter(left -> left >= 0)
                .isPresent();
    }

    private synchronized void add(String method, int times, Mishap mishap) {
        for (int i = 0; i < times; i++) {
            queued.computeIfAbsent(method, m -> new ArrayDeque<>()).add(mishap);
        }
    }

    synchronized Optional<Mishap> next(String method) {
        return Optional.ofNullable(queued.get(method)).map(Deque::poll);
    }
}
