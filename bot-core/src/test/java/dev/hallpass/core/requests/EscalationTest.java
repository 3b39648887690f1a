package dev.hallpass.core.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.jdbc.OutboxRelay;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.requests.jdbc.RequestStore;
import dev.hallpass.engine.terms.PresetDuration;

/** Timers as they run: over the real outbox, with a clock that a test moves. */
@OnEveryDatabase
class EscalationTest {
    private final RequestStage stage = new RequestStage();
    private final Queue<Event> told = new ConcurrentLinkedQueue<>();
    private OutboxRelay relay;
    private Requests requests;

    @BeforeEach
    void start() {
        stage.rules("""
                {"approvers": {"leads": {"who": ["role approver"], "escalate": {"after": "10m", "to": "all"}},
                               "all": {"who": ["role administrator"]}},
                 "rules": [{"name": "leads", "approvers": "leads"}]}""");
        begin();
    }

    private void begin() {
        relay = OutboxRelay.over(stage.issuing.database.dataSource(), stage.issuing.clock);
        requests = RequestStore.requests(stage.issuing.database.dataSource(), relay.outbox(), stage.issuing.trail);
        List<Subscriber<?>> all = new ArrayList<>(new Escalation(requests, stage.issuing.clock).subscribers());
        all.add(telling("told-reminded", RequestReminded.class));
        all.add(telling("told-escalated", RequestEscalated.class));
        all.add(telling("told-expired", RequestExpired.class));
        relay.start(all);
    }

    private <E extends Event> Subscriber<E> telling(String name, Class<E> kind) {
        return new Subscriber<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Class<E> event() {
                return kind;
            }

            @Override
            public Kept on(E event) {
                told.add(event);
                return new Kept.Done();
            }
        };
    }

    @AfterEach
    void close() {
        relay.close();
        stage.close();
    }

    private AccessRequest submitted() {
        SubmitRequest submit = new SubmitRequest(
                requests,
                stage.issuing.weighing(),
                new SubmitRequest.Rules(stage.issuing.settings, stage.deciders(), stage.ownership),
                stage.trail(),
                stage.issuing.clock);
        return ((SubmitOutcome.Submitted) submit.submit(stage.petition(PresetDuration.H1))).request();
    }

    private void after(int minutes, Event... expected) {
        stage.issuing.clock.set(MutableClock.NOON.plus(Duration.ofMinutes(minutes)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told).containsExactlyInAnyOrder(expected));
    }

    @Test
    void remindsEscalatesAndExpiresInItsTime() {
        long id = submitted().id().value();
        Event first = new RequestReminded(id, 1);
        Event second = new RequestReminded(id, 2);
        Event asked = new RequestEscalated(id, 1);
        Event third = new RequestReminded(id, 3);
        Event expired = new RequestExpired(id);

        after(3, first);
        after(8, first, second);
        after(10, first, second, asked);
        after(16, first, second, asked, third);
        after(30, first, second, asked, third, expired);

        AccessRequest ended = requests.find(new RequestId(id)).orElseThrow();
        assertThat(ended.state()).isEqualTo(new RequestState.Expired(stage.issuing.clock.instant()));
        assertThat(ended.progress()).isEqualTo(new AccessRequest.Progress(3, 1));
    }

    @Test
    void keepsItsTimersOverARestart() {
        long id = submitted().id().value();
        relay.close();
        begin();

        after(31, new RequestExpired(id));
    }

    @Test
    void doesNothingAtADecidedRequest() {
        AccessRequest request = submitted();
        requests.save(new RequestChange(
                request.withdraw(stage.issuing.clock.instant()),
                List.of(),
                new NewRequest(request.asked(), request.ruling()).entry(request.id())));
        stage.issuing.clock.advance(Duration.ofMinutes(31));

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> stage.issuing.rows("scheduled_tasks") == 0);
        assertThat(told).isEmpty();
    }

    @Test
    void letsTheNextOnesDecideOnceItHasEscalated() {
        Person boss = stage.issuing.with("boss", Role.ADMINISTRATOR, "Sales");
        AccessRequest request = submitted();
        DecideRequest decide = new DecideRequest(
                requests,
                new DecisionCheck(stage.issuing.people, stage.deciders(), stage.ownership, stage.issuing.stepUp.rule),
                stage.issuing.weighing(),
                stage.issuing.refusals(),
                stage.issuing.clock);

        assertThat(((DecideOutcome.Refused) decide.decide(stage.no(boss, request, "no"))).refusal())
                .isEqualTo(new DecideOutcome.DecideRefusal.NotAsked(request));
        stage.issuing.clock.advance(Duration.ofMinutes(10));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        requests.find(request.id()).orElseThrow().progress().tier() == 1);
        assertThat(decide.decide(stage.no(boss, request, "no"))).isInstanceOf(DecideOutcome.Denied.class);
    }
}
