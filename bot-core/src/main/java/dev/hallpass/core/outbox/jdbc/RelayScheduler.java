package dev.hallpass.core.outbox.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.hallpass.core.outbox.Timer;

/** How the scheduler is set up for promises. */
final class RelayScheduler extends SchedulerBuilder {
    /** What another replica committed is seen so soon, and what this one committed at once. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /** After so many missed heartbeats the promise is another replica's, or this one's after a restart. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final int THREADS = 8;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);
    /** A promise to a subscriber of another release is never thrown away. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private RelayScheduler(DataSource dataSource, List<Task<?>> tasks) {
        super(dataSource, tasks);
    }

    static Scheduler over(DataSource dataSource, List<Task<?>> tasks, List<Timer> timers, Clock clock) {
        return new RelayScheduler(dataSource, tasks)
                .startTasks(timers.stream().map(RelayScheduler::task).toList())
                .clock(clock::instant)
                .serializer(new Json())
                .threads(THREADS)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(PATIENCE_AT_THE_END)
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    private static RecurringTask<Void> task(Timer timer) {
        return Tasks.recurring(timer.name(), FixedDelay.of(timer.pause()))
                .execute((instance, context) -> timer.work().run());
    }

    /** Paces the looking by real time, whatever the given clock says of what is due. */
    @Override
    protected Waiter buildWaiter() {
        return new Waiter(poolingInterval);
    }
}
