package dev.hallpass.core.outbox.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Outbox;

/** Writes one row for each subscriber in the caller's transaction, and wakes the relay when that is committed. */
final class JdbcOutbox implements Outbox {
    private final SchedulerClient rows;
    private final Clock clock;
    private final Function<Event, List<String>> subscribers;
    private final Runnable wake;

    JdbcOutbox(SchedulerClient rows, Clock clock, Function<Event, List<String>> subscribers, Runnable wake) {
        this.rows = rows;
        this.clock = clock;
        this.subscribers = subscribers;
        this.wake = wake;
    }

    @Override
    public void append(Event event) {
        append(event, clock.instant());
    }

    @Override
    public void append(Event event, Instant dueAt) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is appended in the transaction of what happened");
        }
        List<String> wanting = subscribers.apply(event);
        if (wanting.isEmpty()) {
            return;
        }
        Promise promise = Json.promise(event);
        String name = PromiseName.of(dueAt);
        List<TaskInstance<?>> promises = wanting.stream()
                .<TaskInstance<?>>map(subscriber -> new TaskInstance<>(subscriber, name, promise))
                .toList();
        // Databases keep microseconds and round: half of one up, and the promise would not be due just now.
        rows.scheduleBatch(promises, dueAt.truncatedTo(ChronoUnit.MICROS));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
