package dev.hallpass.core.outbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.Subscriber.Kept;

/**
 * The scheduler's task of one subscriber.
 *
 * @param <E> the event that it wants
 */
final class PromiseKeeper<E extends Event> {
    private static final Logger LOG = LoggerFactory.getLogger(PromiseKeeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 8;
    /** How long a promise waits that only another release can keep. */
    private static final Duration PAUSE_FOR_ANOTHER_RELEASE = Duration.ofMinutes(1);

    private final Subscriber<E> subscriber;
    private final LongAdder givenUp;

    private PromiseKeeper(Subscriber<E> subscriber, LongAdder givenUp) {
        this.subscriber = subscriber;
        this.givenUp = givenUp;
    }

    static <E extends Event> Task<Promise> task(Subscriber<E> subscriber, LongAdder givenUp) {
        PromiseKeeper<E> keeper = new PromiseKeeper<>(subscriber, givenUp);
        return Tasks.custom(subscriber.name(), Promise.class)
                .onFailure(PromiseKeeper::pause)
                .onDeadExecutionRevive()
                .execute((instance, context) -> keeper.keep(instance.getData()));
    }

    private CompletionHandler<Promise> keep(Promise promise) {
        if (!promise.event().equals(subscriber.event().getSimpleName())) {
            LOG.warn("{} waits for a release that knows {}.", subscriber.name(), promise.event());
            return after(PAUSE_FOR_ANOTHER_RELEASE);
        }
        return completion(subscriber.on(Json.event(promise, subscriber.event())));
    }

    private CompletionHandler<Promise> completion(Kept kept) {
        if (kept instanceof Kept.Later later) {
            LOG.info("{} tries again in {}: {}", subscriber.name(), later.after(), later.because());
            return after(later.after());
        }
        if (kept instanceof Kept.GaveUp gaveUp) {
            givenUp.increment();
            LOG.error("{} gave up for good: {}", subscriber.name(), gaveUp.because());
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private static CompletionHandler<Promise> after(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    /** From one second on each failure doubles the pause, up to four minutes and a bit. */
    private static void pause(ExecutionComplete failed, ExecutionOperations<Promise> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        Instant next = failed.getTimeDone().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
        operations.reschedule(failed, next);
    }
}
