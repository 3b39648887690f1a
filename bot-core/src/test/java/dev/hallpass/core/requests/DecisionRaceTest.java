package dev.hallpass.core.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.requests.DecideOutcome.DecideRefusal;

/** Many at once, as two replicas would hear them: two use cases over one database. */
@OnEveryDatabase
class DecisionRaceTest {
    private static final int CLICKS = 200;

    private final RequestStage stage = new RequestStage();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLICKS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        stage.close();
    }

    private List<Person> approvers(int many) {
        List<Person> approvers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            approvers.add(stage.issuing.with("approver" + i, Role.APPROVER, "Sales"));
        }
        return approvers;
    }

    private <T> List<T> atOnce(List<Callable<T>> acts) throws InterruptedException, ExecutionException {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> act : acts) {
            futures.add(threads.submit(() -> {
                barrier.await();
                return act.call();
            }));
        }
        List<T> outcomes = new ArrayList<>();
        for (Future<T> future : futures) {
            outcomes.add(future.get());
        }
        return outcomes;
    }

    @Test
    void letsOneOfTwoHundredClicksDecideAndTellsTheOthersWhoDid() throws Exception {
        AccessRequest request = stage.submitted();
        List<DecideRequest> replicas = List.of(stage.deciding(), stage.deciding());
        List<Callable<DecideOutcome>> clicks = new ArrayList<>();
        List<Person> approvers = approvers(CLICKS);
        for (int i = 0; i < CLICKS; i++) {
            Person by = approvers.get(i);
            Decision decision = i % 3 == 0 ? stage.no(by, request, "no") : stage.yes(by, request);
            DecideRequest replica = replicas.get(i % 2);
            clicks.add(() -> replica.decide(decision));
        }

        List<DecideOutcome> outcomes = atOnce(clicks);

        AccessRequest decided = stage.now(request);
        assertThat(decided.pending()).isFalse();
        List<DecideRefusal> refusals = outcomes.stream()
                .filter(DecideOutcome.Refused.class::isInstance)
                .map(outcome -> ((DecideOutcome.Refused) outcome).refusal())
                .toList();
        assertThat(refusals).hasSize(CLICKS - 1).allSatisfy(refusal -> {
            AccessRequest told = ((DecideRefusal.NotPending) refusal).request();
            assertThat(told.state()).isEqualTo(decided.state());
            assertThat(told.approvals()).isEqualTo(decided.approvals());
        });
        stage.issuing.outbox.events(RequestApproved.class).forEach(approved -> {
            stage.issueApproved().on(approved);
            stage.issueApproved().on(approved);
        });
        boolean approved = decided.state() instanceof RequestState.Approved;
        assertThat(stage.issuing.rows("issuance")).isEqualTo(approved ? 1 : 0);
        assertThat(stage.issuing.rows("access_request_approval")).isEqualTo(approved ? 1 : 0);
    }

    @Test
    void countsEachOfManyApprovalsOnceAndStopsAtTheQuorum() throws Exception {
        List<Person> approvers = approvers(24);
        stage.rules("""
                {"approvers": {"all": {"who": ["role approver"]}},
                 "rules": [{"name": "ten", "approvers": "all", "quorum": 10}]}""");
        AccessRequest request = stage.submitted();
        List<DecideRequest> replicas = List.of(stage.deciding(), stage.deciding());
        List<Callable<DecideOutcome>> clicks = new ArrayList<>();
        for (int i = 0; i < approvers.size() * 2; i++) {
            Decision decision = stage.yes(approvers.get(i / 2), request);
            DecideRequest replica = replicas.get(i % 2);
            clicks.add(() -> replica.decide(decision));
        }

        List<DecideOutcome> outcomes = atOnce(clicks);

        assertThat(outcomes)
                .filteredOn(DecideOutcome.ApprovedInPart.class::isInstance)
                .hasSize(9);
        assertThat(outcomes)
                .filteredOn(DecideOutcome.Approved.class::isInstance)
                .hasSize(1);
        List<PersonId> people =
                stage.now(request).approvals().stream().map(Approval::by).toList();
        assertThat(people).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void endsOnceWhenItIsWithdrawnWhileAnApproverClicks() throws Exception {
        AccessRequest request = stage.submitted();

        List<Object> outcomes = atOnce(List.<Callable<Object>>of(
                () -> stage.withdrawing().withdraw(stage.rita, request.id(), "test"),
                () -> stage.deciding().decide(stage.yes(stage.amir, request))));

        boolean withdrawn = stage.now(request).state() instanceof RequestState.Withdrawn;
        assertThat(outcomes.get(0))
                .isInstanceOf(
                        withdrawn ? WithdrawRequest.Outcome.Withdrawn.class : WithdrawRequest.Outcome.NotPending.class);
        assertThat(outcomes.get(1))
                .isInstanceOf(withdrawn ? DecideOutcome.Refused.class : DecideOutcome.Approved.class);
    }
}
