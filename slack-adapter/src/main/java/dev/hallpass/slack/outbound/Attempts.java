package dev.hallpass.slack.outbound;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;

/**
 * Calls the Web API, up to three times where another try can help: 429 with a short {@code Retry-After}, 5xx, a broken
 * line. Waits between tries grow and are jittered, so that replicas do not come back together.
 */
final class Attempts {
    private static final int MOST = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final Duration AFTER_REPAIR = Duration.ofMinutes(1);
    private static final Set<String> PASSING = Set.of(
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "ratelimited",
            "rate_limited",
            "team_added_to_org",
            "accesslimited");
    /** What an administrator can put right, such as a wrong token: nothing is lost meanwhile. */
    private static final Set<String> REPAIRABLE =
            Set.of("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope");

    private final Pause pause;
    private final RandomGenerator random;

    /** A wait; tests have one that takes no time. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** One call of Slack's client. */
    interface Call<T extends SlackApiTextResponse> {
        T make() throws IOException, SlackApiException;
    }

    Attempts(Pause pause, RandomGenerator random) {
        this.pause = pause;
        this.random = random;
    }

    <T extends SlackApiTextResponse> Called<T> of(Call<T> call) {
        Called<T> called = once(call);
        for (int tries = 1; tries < MOST && called instanceof Called.Away<T> away; tries++) {
            if (away.after().compareTo(LONGEST_WAIT) > 0 || !waited(away.after(), tries)) {
                return away;
            }
            called = once(call);
        }
        if (called instanceof Called.Away<T> away && away.after().compareTo(LONGEST_WAIT) <= 0) {
            return new Called.Away<>(LATER, away.because());
        }
        return called;
    }

    /** One try, for what must be answered within seconds. */
    <T extends SlackApiTextResponse> Called<T> once(Call<T> call) {
        try {
            T answer = call.make();
            return answer.isOk() ? new Called.Ok<>(answer) : refused(answer.getError());
        } catch (SlackApiException unexpected) {
            return away(unexpected);
        } catch (IOException broken) {
            return new Called.Away<>(FIRST_WAIT, broken.getClass().getSimpleName());
        }
    }

    private static <T> Called<T> refused(@Nullable String error) {
        String code = error == null ? "unknown_error" : error;
        if (PASSING.contains(code)) {
            return new Called.Away<>(FIRST_WAIT, code);
        }
        return REPAIRABLE.contains(code) ? new Called.Away<>(AFTER_REPAIR, code) : new Called.Refused<>(code);
    }

    private static <T> Called<T> away(SlackApiException unexpected) {
        int status = unexpected.getResponse().code();
        String retryAfter = unexpected.getResponse().header("Retry-After");
        if (status == 429 && retryAfter != null && retryAfter.matches("\\d{1,6}")) {
            return new Called.Away<>(Duration.ofSeconds(Long.parseLong(retryAfter)), "ratelimited");
        }
        if (status == 429 || status >= 500) {
            return new Called.Away<>(FIRST_WAIT, "HTTP " + status);
        }
        return new Called.Refused<>("http_" + status);
    }

    private boolean waited(Duration least, int tries) {
        long grown = FIRST_WAIT.toMillis() << tries;
        try {
            pause.of(least.plusMillis(random.nextLong(grown / 2, grown)));
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
