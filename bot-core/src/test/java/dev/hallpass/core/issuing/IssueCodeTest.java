package dev.hallpass.core.issuing;

import static dev.hallpass.core.issuing.IssuingStage.COMPUTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.issuing.jdbc.IssuanceStore;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;

@OnEveryDatabase
class IssueCodeTest {
    private static final int THREADS = 16;

    private final IssuingStage stage = new IssuingStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void keepsTheIssuanceItsEventsAndItsAuditEntry() {
        Order order = stage.order();
        Issuance issuance = stage.issued(order);
        assertThat(stage.issuances.find(issuance.id())).contains(issuance);
        assertThat(stage.issuances.ofEvent(order.event())).contains(issuance);
        assertThat(issuance.serial()).isZero();
        assertThat(stage.outbox.events(CodeIssued.class))
                .containsExactly(new CodeIssued(issuance.id().value()));
        assertThat(stage.outbox.events(CodeOver.class))
                .containsExactly(new CodeOver(issuance.id().value()));
        assertThat(stage.outcomes()).containsExactly(AuditEntry.DONE);
        assertThat(stage.limits.taken(Limit.ISSUE_PERSON)).isOne();
        assertThat(stage.limits.taken(Limit.ISSUE_COMPUTER)).isOne();
    }

    @Test
    void keepsIntervalsAndMailsAsTheyWere() {
        Order order = Orders.to(
                Orders.timed(
                        stage.order(),
                        new Timing.FromTo(
                                Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-11-24T16:00:00Z"))),
                new Recipient.Email(new EmailAddress("maria@example.org")));
        Issuance issuance = stage.issued(order);
        assertThat(stage.issuances.find(issuance.id())).contains(issuance);
    }

    @Test
    void theSameEventIsIssuedOnce() {
        Order order = stage.order();
        Issuance first = stage.issued(order);
        assertThat(stage.issuing().issue(order)).isEqualTo(new IssueOutcome.AlreadyIssued(first));
        assertThat(stage.rows("issuance")).isOne();
        assertThat(stage.limits.taken(Limit.ISSUE_PERSON)).isOne();
        assertThat(stage.outbox.events(CodeIssued.class)).hasSize(1);
    }

    @Test
    void theSameEventFromSixteenThreadsIsIssuedOnce() throws Exception {
        Order order = stage.order();
        List<IssueOutcome> outcomes = atOnce(IntStream.range(0, THREADS)
                .<Callable<IssueOutcome>>mapToObj(i -> () -> stage.issuing().issue(order))
                .toList());
        assertThat(outcomes).filteredOn(IssueOutcome.Issued.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(IssueOutcome.AlreadyIssued.class::isInstance)
                .hasSize(THREADS - 1);
        assertThat(stage.rows("issuance")).isOne();
        assertThat(stage.rows("audit_entry")).isOne();
    }

    @Test
    void givesEachOf64SerialsOnceToSixteenThreads() throws Exception {
        List<IssueOutcome> outcomes = atOnce(IntStream.range(0, 70)
                .mapToObj(i -> stage.order())
                .<Callable<IssueOutcome>>map(order -> () -> stage.issuing().issue(order))
                .toList());
        Set<Integer> serials = outcomes.stream()
                .filter(IssueOutcome.Issued.class::isInstance)
                .map(outcome -> ((IssueOutcome.Issued) outcome).issuance().serial())
                .collect(Collectors.toSet());
        assertThat(serials).hasSize(64).allMatch(serial -> serial >= 0 && serial < 64);
        assertThat(outcomes)
                .filteredOn(IssueOutcome.Refused.class::isInstance)
                .hasSize(6)
                .allMatch(
                        new IssueOutcome.Refused(new IssueRefusal.SerialsExhausted(
                                64, Optional.of(Instant.parse("2026-11-23T22:00:00Z"))))::equals);
        assertThat(stage.rows("issuance")).isEqualTo(64);
    }

    @Test
    void otherTermsAndAnotherDayHaveSerialsOfTheirOwn() {
        assertThat(stage.issued().serial()).isZero();
        assertThat(stage.issued().serial()).isOne();
        assertThat(stage.issued(Orders.timed(
                                stage.order(), new Timing.During(PresetDuration.H2, RedeemWindow.SAME_DAY)))
                        .serial())
                .isZero();
        stage.clock.advance(Duration.ofDays(1));
        assertThat(stage.issued().serial()).isZero();
    }

    @Test
    void theSeventeenthEqualIntervalIsRefused() {
        Timing timing = new Timing.FromTo(Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-11-24T16:00:00Z"));
        for (int serial = 0; serial < 16; serial++) {
            assertThat(stage.issued(Orders.timed(stage.order(), timing)).serial())
                    .isEqualTo(serial);
        }
        int takenBefore = stage.limits.taken(Limit.ISSUE_PERSON);
        assertThat(stage.issuing().issue(Orders.timed(stage.order(), timing)))
                .isEqualTo(new IssueOutcome.Refused(new IssueRefusal.SerialsExhausted(16, Optional.empty())));
        assertThat(stage.limits.taken(Limit.ISSUE_PERSON)).isEqualTo(takenBefore);
    }

    @Test
    void aRefusalIsAuditedAndTakesNoBudget() {
        Order order = Orders.timed(stage.order(), new Timing.FromTo(Instant.EPOCH, Instant.EPOCH));
        assertThat(stage.issuing().issue(order)).isEqualTo(new IssueOutcome.Refused(new IssueRefusal.EndBeforeStart()));
        assertThat(stage.outcomes()).containsExactly("end-before-start");
        assertThat(stage.rows("issuance")).isZero();
        assertThat(stage.limits.taken(Limit.ISSUE_PERSON)).isZero();
    }

    @Test
    void anExhaustedComputerTakesNothingFromThePerson() {
        stage.limits.exhaust(Limit.ISSUE_COMPUTER);
        assertThat(stage.issuing().issue(stage.order()))
                .isEqualTo(new IssueOutcome.Refused(
                        new IssueRefusal.LimitReached(Limit.ISSUE_COMPUTER, ListedLimits.RETRY_AT)));
        assertThat(stage.limits.taken(Limit.ISSUE_PERSON)).isZero();
        assertThat(stage.outcomes()).containsExactly("limit-reached");
        assertThat(stage.rows("issuance")).isZero();
    }

    @Test
    void whoHasNoRoleFillsNoRows() {
        Person somebody = stage.people.recognise(Persons.slack("bob"));
        Order order = Orders.devices(somebody, stage.event(), Binding.toComputer(COMPUTER));
        assertThat(((IssueOutcome.Refused) stage.issuing().issue(order)).refusal())
                .isInstanceOf(IssueRefusal.NotPermitted.class);
        assertThat(stage.outcomes()).containsExactly("not-permitted");
        stage.limits.exhaust(Limit.ISSUE_PERSON);
        assertThat(stage.issuing().issue(order))
                .isEqualTo(new IssueOutcome.Refused(
                        new IssueRefusal.LimitReached(Limit.ISSUE_PERSON, ListedLimits.RETRY_AT)));
        assertThat(stage.outcomes()).hasSize(1);
        assertThat(stage.rows("issuance")).isZero();
    }

    @Test
    void withoutTheLimitsNothingIsIssued() {
        stage.limits.down(true);
        Order order = stage.order();
        assertThatThrownBy(() -> stage.issuing().issue(order)).isInstanceOf(StoreUnavailable.class);
        assertThat(stage.rows("issuance")).isZero();
        stage.limits.down(false);
        assertThat(stage.issued(order).serial()).isZero();
    }

    @Test
    void aFailureBeforeTheEndOfTheSaveLeavesNothing() {
        stage.outbox.fail(true);
        Order order = stage.order();
        assertThatThrownBy(() -> stage.issuing().issue(order)).isInstanceOf(IllegalStateException.class);
        assertThat(stage.rows("issuance")).isZero();
        assertThat(stage.rows("issuance_serial")).isZero();
        assertThat(stage.rows("audit_entry")).isZero();
        stage.outbox.fail(false);
        assertThat(stage.issued(order).serial()).isZero();
    }

    @Test
    void aTrailThatFailsLeavesNothing() {
        Issuances failing = IssuanceStore.over(stage.database.dataSource(), stage.outbox, entry -> {
            throw new IllegalStateException("told to fail");
        });
        IssueCode issuing = new IssueCode(stage.weighing(), failing, stage.limits, stage.refusals(), stage.clock);
        assertThatThrownBy(() -> issuing.issue(stage.order())).isInstanceOf(IllegalStateException.class);
        assertThat(stage.rows("issuance")).isZero();
        assertThat(stage.rows("issuance_serial")).isZero();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
