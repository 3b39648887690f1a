package dev.hallpass.core.outbox.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;

import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.Timer;

/**
 * Keeps promises: calls each subscriber with each of its events, from the commit on and until it is done, on one of
 * the replicas. A replica that dies loses its promises to the others after about 20 seconds. Thread-safe.
 */
public final class OutboxRelay implements AutoCloseable {
    private final DataSource dataSource;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final LongAdder givenUp = new LongAdder();
    private volatile @Nullable Running running;

    private OutboxRelay(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.jdbc = JdbcClient.create(dataSource);
        SchedulerClient rows = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .serializer(new Json())
                .build();
        this.outbox = new JdbcOutbox(rows, clock, this::wanting, this::wake);
    }

    /** Over a database that has been migrated; it works from {@link #start} on. */
    public static OutboxRelay over(DataSource dataSource, Clock clock) {
        return new OutboxRelay(dataSource, clock);
    }

    /** The outbox may be handed round before the start; nothing is appended to it before. */
    public Outbox outbox() {
        return outbox;
    }

    /**
     * Starts to keep promises, those from before included.
     *
     * @throws IllegalStateException when it has been started before
     * @throws IllegalArgumentException when two subscribers have one name
     */
    public void start(List<Subscriber<?>> subscribers) {
        start(subscribers, List.of());
    }

    /** The same, and lets timers come round; their names differ from each other's and from the subscribers'. */
    public synchronized void start(List<Subscriber<?>> subscribers, List<Timer> timers) {
        if (running != null) {
            throw new IllegalStateException("the relay has been started before");
        }
        long names = Stream.concat(
                        subscribers.stream().map(Subscriber::name),
                        timers.stream().map(Timer::name))
                .distinct()
                .count();
        if (names != subscribers.size() + timers.size()) {
            throw new IllegalArgumentException("two subscribers or timers have one name");
        }
        List<Task<?>> tasks = subscribers.stream()
                .<Task<?>>map(subscriber -> PromiseKeeper.task(subscriber, givenUp))
                .toList();
        Scheduler scheduler = RelayScheduler.over(dataSource, tasks, timers, clock);
        running = new Running(List.copyOf(subscribers), scheduler);
        scheduler.start();
    }

    /** For how long the promise that has been due the longest has been waiting; empty when none is due. For a metric. */
    public Optional<Duration> oldestAge() {
        Instant now = clock.instant();
        return jdbc.sql("select min(task_instance) from scheduled_tasks where task_instance < :now")
                .param("now", PromiseName.before(now))
                .query(String.class)
                .optional()
                .map(oldest -> Duration.between(PromiseName.firstDue(oldest), now));
    }

    /** How many promises this process has given up for good. For a metric. */
    public long givenUp() {
        return givenUp.sum();
    }

    private List<String> wanting(Event event) {
        return running().subscribers().stream()
                .filter(subscriber -> subscriber.event().isInstance(event))
                .map(Subscriber::name)
                .toList();
    }

    private void wake() {
        running().scheduler().triggerCheckForDueExecutions();
    }

    private Running running() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException("the relay has not been started, so nobody is known who wants the event");
        }
        return now;
    }

    /** Lets the subscribers that work just now come to their end, for at most 10 seconds. */
    @Override
    public synchronized void close() {
        Running now = running;
        if (now != null && !now.scheduler().getSchedulerState().isShuttingDown()) {
            now.scheduler().stop();
        }
    }

    private record Running(List<Subscriber<?>> subscribers, Scheduler scheduler) {}
}
