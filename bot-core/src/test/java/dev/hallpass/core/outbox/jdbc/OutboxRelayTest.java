package dev.hallpass.core.outbox.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.Subscriber.Kept;
import dev.hallpass.core.outbox.Timer;

@OnEveryDatabase
class OutboxRelayTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final MutableClock clock = MutableClock.at(Clock.systemUTC().instant());
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final OutboxRelay relay = newRelay();

    record DoorOpened(long door, Optional<String> by, Instant at) implements Event {}

    record BellRang(int times) implements Event {}

    @AfterEach
    void close() {
        relays.forEach(OutboxRelay::close);
        database.close();
    }

    @Test
    void everySubscriberGetsItsEventsAndNoOthers() {
        Recorder<DoorOpened> porter = new Recorder<>("porter", DoorOpened.class);
        Recorder<DoorOpened> diary = new Recorder<>("diary", DoorOpened.class);
        Recorder<BellRang> bell = new Recorder<>("bell", BellRang.class);
        relay.start(List.of(porter, diary, bell));
        DoorOpened event = new DoorOpened(7, Optional.of("maria"), clock.instant());

        append(event);
        append(new BellRang(2));

        await().untilAsserted(() -> {
            assertThat(porter.heard).containsExactly(event);
            assertThat(diary.heard).containsExactly(event);
            assertThat(bell.heard).containsExactly(new BellRang(2));
            assertThat(rows()).isZero();
        });
    }

    @Test
    void aTimerComesRoundAgainAlsoAfterAFailure() {
        AtomicInteger rounds = new AtomicInteger();
        Runnable failsAtFirst = () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("the first round fails");
            }
        };
        relay.start(List.of(), List.of(new Timer("rounds", Duration.ofSeconds(1), failsAtFirst)));

        await().until(() -> {
            clock.advance(Duration.ofSeconds(2));
            return rounds.get() >= 3;
        });
        assertThat(relay.oldestAge()).isEmpty();
    }

    @Test
    void whatIsRolledBackHasNeverHappened() {
        Recorder<BellRang> bell = new Recorder<>("bell", BellRang.class);
        relay.start(List.of(bell));

        database.transactions().executeWithoutResult(status -> {
            relay.outbox().append(new BellRang(1));
            status.setRollbackOnly();
        });
        append(new BellRang(2));

        await().untilAsserted(() -> assertThat(bell.heard).containsExactly(new BellRang(2)));
        assertThat(rows()).isZero();
    }

    @Test
    void anEventIsNotAppendedOutsideOfATransaction() {
        relay.start(List.of(new Recorder<>("bell", BellRang.class)));

        assertThatThrownBy(() -> relay.outbox().append(new BellRang(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverCouldNotKeepItNowIsAskedAgainWhenTheTimeHasCome() {
        Recorder<BellRang> bell = new Recorder<>(
                "bell",
                BellRang.class,
                call -> call == 1 ? new Kept.Later(Duration.ofMinutes(5), "the line is busy") : new Kept.Done());
        relay.start(List.of(bell));

        append(new BellRang(1));
        await().untilAsserted(() -> assertThat(bell.heard).hasSize(1));
        clock.advance(Duration.ofMinutes(6));

        await().untilAsserted(() -> assertThat(bell.heard).hasSize(2));
        await().untilAsserted(() -> assertThat(rows()).isZero());
    }

    @Test
    void afterAFailureItIsTriedAgainAndAgain() {
        Recorder<BellRang> bell = new Recorder<>("bell", BellRang.class, call -> {
            if (call < 3) {
                throw new IllegalStateException("the bell is broken");
            }
            return new Kept.Done();
        });
        relay.start(List.of(bell));

        append(new BellRang(1));

        await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(1));
            assertThat(bell.heard).hasSize(3);
            assertThat(rows()).isZero();
        });
    }

    @Test
    void whatIsGivenUpIsCountedAndGone() {
        Recorder<BellRang> bell = new Recorder<>("bell", BellRang.class, call -> new Kept.GaveUp("nobody lives here"));
        relay.start(List.of(bell));

        append(new BellRang(1));

        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(bell.heard).hasSize(1);
        assertThat(relay.givenUp()).isEqualTo(1);
    }

    @Test
    void aTimerGoesOffWhenItIsDue() {
        Recorder<BellRang> bell = new Recorder<>("bell", BellRang.class);
        relay.start(List.of(bell));
        Instant due = clock.instant().plus(Duration.ofHours(6));
        database.transactions().executeWithoutResult(status -> relay.outbox().append(new BellRang(6), due));
        append(new BellRang(0));

        await().untilAsserted(() -> assertThat(bell.heard).containsExactly(new BellRang(0)));
        assertThat(relay.oldestAge()).isEmpty();
        clock.set(due);
        await().untilAsserted(() -> assertThat(bell.heard).containsExactly(new BellRang(0), new BellRang(6)));
    }

    @Test
    void theOldestAgeIsThatOfThePromiseThatWaitsLongest() {
        relay.start(List.of(new Recorder<>(
                "bell", BellRang.class, call -> new Kept.Later(Duration.ofDays(1), "the line is busy"))));
        assertThat(relay.oldestAge()).isEmpty();
        append(new BellRang(1));
        clock.advance(Duration.ofMinutes(10));
        append(new BellRang(2));
        clock.advance(Duration.ofMinutes(1));

        assertThat(relay.oldestAge().orElseThrow())
                .isBetween(Duration.ofMinutes(11), Duration.ofMinutes(11).plusMillis(1));
    }

    @Test
    void whatAReplicaLeftUndoneWhenItWasKilledIsDoneByAnother() {
        OutboxRelay killed = newRelay();
        killed.start(List.of(new Recorder<>(
                "bell", BellRang.class, call -> new Kept.Later(Duration.ofDays(1), "never while it lives"))));
        database.transactions().executeWithoutResult(status -> killed.outbox().append(new BellRang(3)));
        await().untilAsserted(
                        () -> assertThat(count("last_success is not null")).isOne());
        killed.close();
        database.jdbc()
                .sql("update scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = execution_time")
                .update();
        clock.advance(Duration.ofDays(2));

        Recorder<BellRang> bell = new Recorder<>("bell", BellRang.class);
        relay.start(List.of(bell));

        await().untilAsserted(() -> assertThat(bell.heard).containsExactly(new BellRang(3)));
    }

    @Test
    void replicasShareTheWorkAndEachEventIsDoneOnce() {
        Recorder<BellRang> one = new Recorder<>("bell", BellRang.class);
        Recorder<BellRang> other = new Recorder<>("bell", BellRang.class);
        relay.start(List.of(one));
        newRelay().start(List.of(other));

        IntStream.range(0, 60).forEach(times -> append(new BellRang(times)));

        await().untilAsserted(() -> assertThat(rows()).isZero());
        List<Event> heard = new ArrayList<>(one.heard);
        heard.addAll(other.heard);
        assertThat(heard).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void storesJsonUnderTheSimpleNameAndReadsWhatANewerReleaseAdded() {
        relay.start(List.of(new Recorder<>("bell", BellRang.class)));
        database.transactions()
                .executeWithoutResult(status ->
                        relay.outbox().append(new BellRang(4), clock.instant().plusSeconds(60)));
        String stored = new String(
                database.jdbc()
                        .sql("select task_data from scheduled_tasks")
                        .query(byte[].class)
                        .single(),
                UTF_8);

        assertThat(stored).isEqualTo("{\"event\":\"BellRang\",\"content\":\"{\\\"times\\\":4}\"}");
        assertThat(Json.event(new Promise("BellRang", "{\"times\":4,\"loudness\":11}"), BellRang.class))
                .isEqualTo(new BellRang(4));
    }

    @Test
    void whatOnlyANewerReleaseKnowsWaitsForIt() {
        Recorder<BellRang> bell = new Recorder<>("bell", BellRang.class);
        insert("bell", "{\"event\":\"BellHummed\",\"content\":\"{}\"}");
        insert("organ", "{\"event\":\"BellRang\",\"content\":\"{\\\"times\\\":1}\"}");
        relay.start(List.of(bell));
        append(new BellRang(5));

        await().untilAsserted(() -> {
            // The relay looks again when its clock has moved on by a second.
            clock.advance(Duration.ofSeconds(1));
            assertThat(bell.heard).containsExactly(new BellRang(5));
            assertThat(count("last_success is not null")).isOne();
        });
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void twoSubscribersOfOneNameAreRefused() {
        assertThatThrownBy(() -> relay.start(
                        List.of(new Recorder<>("bell", BellRang.class), new Recorder<>("bell", DoorOpened.class))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private OutboxRelay newRelay() {
        OutboxRelay made = OutboxRelay.over(database.dataSource(), clock);
        relays.add(made);
        return made;
    }

    private void append(Event event) {
        database.transactions().executeWithoutResult(status -> relay.outbox().append(event));
    }

    private int rows() {
        return count("true");
    }

    private int count(String condition) {
        return database.jdbc()
                .sql("select count(*) from scheduled_tasks where " + condition)
                .query(Integer.class)
                .single();
    }

    private void insert(String subscriber, String json) {
        database.jdbc()
                .sql("insert into scheduled_tasks"
                        + " (task_name, task_instance, task_data, execution_time, picked, version)"
                        + " values (?, ?, ?, ?, false, 1)")
                .params(
                        subscriber,
                        PromiseName.of(clock.instant()),
                        json.getBytes(UTF_8),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final class Recorder<E extends Event> implements Subscriber<E> {
        private final ConcurrentLinkedQueue<E> heard = new ConcurrentLinkedQueue<>();
        private final String name;
        private final Class<E> event;
        private final Function<Integer, Kept> answer;

        Recorder(String name, Class<E> event) {
            this(name, event, call -> new Kept.Done());
        }

        Recorder(String name, Class<E> event, Function<Integer, Kept> answer) {
            this.name = name;
            this.event = event;
            this.answer = answer;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<E> event() {
            return event;
        }

        @Override
        public Kept on(E happened) {
            heard.add(happened);
            return answer.apply(heard.size());
        }
    }
}
