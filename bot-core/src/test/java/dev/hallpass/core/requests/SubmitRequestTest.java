package dev.hallpass.core.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.issuing.IssueRefusal;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.ListedLimits;
import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.requests.SubmitOutcome.SubmitRefusal;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

@OnEveryDatabase
class SubmitRequestTest {
    private final RequestStage stage = new RequestStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private SubmitRefusal refusal(Petition petition) {
        return ((SubmitOutcome.Refused) stage.submitting().submit(petition)).refusal();
    }

    @Test
    void keepsWhatWasAskedByWhomAndUntilWhen() {
        SubmitOutcome.Submitted submitted =
                (SubmitOutcome.Submitted) stage.submitting().submit(stage.petition(PresetDuration.H1));

        AccessRequest stored = stage.now(submitted.request());
        assertThat(stored).isEqualTo(submitted.request());
        assertThat(stored.pending()).isTrue();
        assertThat(stored.asked().requester()).isEqualTo(stage.rita.id());
        assertThat(stored.asked().department().orElseThrow()).hasToString("Sales");
        assertThat(stored.expiresAt()).isEqualTo(stage.issuing.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(submitted.approvers())
                .as("the approver of Sales and the super administrator")
                .isEqualTo(2);
        assertThat(stage.issuing.outbox.events(RequestSubmitted.class)).hasSize(1);
        assertThat(stage.issuing.outbox.events(RequestTimeOver.class)).hasSize(1);
        assertThat(stage.issuing.outbox.events(ReminderDue.class)).hasSize(1);
    }

    @Test
    void asksOnceHoweverOftenTheSameEventComes() {
        EventId event = stage.issuing.event();
        AccessRequest first = stage.submitted(stage.petition(event, RequestStage.terms(PresetDuration.H1)));

        SubmitOutcome again = stage.submitting().submit(stage.petition(event, RequestStage.terms(PresetDuration.H1)));

        assertThat(again).isEqualTo(new SubmitOutcome.AlreadySubmitted(first));
        assertThat(stage.issuing.rows("access_request")).isEqualTo(1);
    }

    @Test
    void addsNothingWhileTheSameIsPending() {
        AccessRequest first = stage.submitted();

        assertThat(stage.submitting().submit(stage.petition(PresetDuration.H1)))
                .isEqualTo(new SubmitOutcome.StillPending(first));
        assertThat(stage.submitting().submit(stage.petition(PresetDuration.H2)))
                .isInstanceOf(SubmitOutcome.Submitted.class);
    }

    @Test
    void asksForNothingThatCouldNotBeIssued() {
        ComputerId nowhere = new ComputerId("99999999-2222-4333-8444-555555555555");
        RequestTerms terms = new RequestTerms(
                Scope.ALL_DEVICES,
                Optional.empty(),
                Binding.toComputer(nowhere),
                new Timing.During(PresetDuration.H1, RedeemWindow.SAME_DAY));

        assertThat(refusal(stage.petition(stage.issuing.event(), terms)))
                .isEqualTo(new SubmitRefusal.NotIssuable(List.of(new IssueRefusal.UnknownComputer(nowhere))));
        assertThat(stage.issuing.outcomes()).containsExactly("unknown-computer");
    }

    @Test
    void refusesWhatNoRuleIsFor() {
        stage.rules("""
                {"approvers": {"all": {"who": ["role approver"]}},
                 "rules": [{"name": "short", "up-to": "30m", "approvers": "all"}]}""");

        assertThat(refusal(stage.petition(PresetDuration.H1))).isEqualTo(new SubmitRefusal.NoRule());
        assertThat(stage.issuing.outcomes()).contains("no-rule");
    }

    @Test
    void refusesWhatTooFewPeopleCouldDecide() {
        stage.rules("""
                {"approvers": {"all": {"who": ["role approver"]}},
                 "rules": [{"name": "two", "approvers": "all", "quorum": 2}]}""");

        assertThat(refusal(stage.petition(PresetDuration.H1)))
                .isEqualTo(new SubmitRefusal.TooFewApprovers("two", 2, 1));
        stage.issuing.with("bea", Role.APPROVER, "Sales");
        assertThat(stage.submitting().submit(stage.petition(PresetDuration.H1)))
                .isInstanceOf(SubmitOutcome.Submitted.class);
    }

    @Test
    void countsNobodyWhoseOwnItIsAmongTheApprovers() {
        stage.rules("""
                {"approvers": {"all": {"who": ["role approver"]}},
                 "rules": [{"name": "one", "approvers": "all"}]}""");
        Petition own = new Petition(
                stage.amir,
                Optional.empty(),
                stage.issuing.event(),
                RequestStage.terms(PresetDuration.H1),
                Optional.empty(),
                "test");

        assertThat(refusal(own)).isEqualTo(new SubmitRefusal.TooFewApprovers("one", 1, 0));
    }

    @Test
    void namesThePersonBehindTheUserThatTheCodeIsFor() {
        Person bea = stage.issuing.with("bea", Role.APPROVER, "Sales");
        stage.issuing.registry.user(
                "corp\\bea", Optional.of("Sales"), Optional.of("bea@example.org"), IssuingStage.COMPUTER);
        RequestTerms terms = new RequestTerms(
                Scope.ALL_DEVICES,
                Optional.empty(),
                Binding.toBoth(IssuingStage.COMPUTER, UserName.of("corp\\bea")),
                new Timing.During(PresetDuration.H1, RedeemWindow.SAME_DAY));

        assertThat(stage.submitted(stage.petition(stage.issuing.event(), terms))
                        .asked()
                        .onBehalfOf())
                .contains(bea.id());
    }

    @Test
    void asksAsOftenAsTheLimitAllows() {
        stage.issuing.limits.exhaust(Limit.REQUEST_PERSON);

        assertThat(refusal(stage.petition(PresetDuration.H1)))
                .isEqualTo(new SubmitRefusal.LimitReached(ListedLimits.RETRY_AT));
        assertThat(stage.issuing.rows("access_request")).isZero();
    }
}
