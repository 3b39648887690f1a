package dev.hallpass.core.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.issuing.IssueRefusal;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.requests.DecideOutcome.DecideRefusal;
import dev.hallpass.core.requests.RequestTerms.Excess;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.stepup.TotpSecret;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

@OnEveryDatabase
class DecideRequestTest {
    private final RequestStage stage = new RequestStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private DecideOutcome decide(Decision decision) {
        return stage.deciding().decide(decision);
    }

    private DecideRefusal refusal(Decision decision) {
        return ((DecideOutcome.Refused) decide(decision)).refusal();
    }

    @Test
    void approvesAndIssuesOneCodeToTheRequester() {
        AccessRequest request = stage.submitted();

        assertThat(decide(stage.yes(stage.amir, request))).isInstanceOf(DecideOutcome.Approved.class);
        stage.issueApproved().on(new RequestApproved(request.id().value()));
        stage.issueApproved().on(new RequestApproved(request.id().value()));

        assertThat(stage.issuing.rows("issuance")).isEqualTo(1);
        RequestState.Approved approved =
                (RequestState.Approved) stage.now(request).state();
        RequestState.Fulfilment.Issued issued = (RequestState.Fulfilment.Issued) approved.fulfilment();
        assertThat(stage.issuing.issuances.find(issued.issuance()).orElseThrow().issuer())
                .isEqualTo(stage.rita.id());
        assertThat(stage.requests.ofIssuance(issued.issuance())).contains(stage.now(request));
    }

    @Test
    void findsTheCodeAgainAfterACrashBetweenIssuingAndNoting() {
        AccessRequest request = stage.submitted();
        decide(stage.yes(stage.amir, request));
        stage.issuing.issuing().issue(ApprovedOrder.of(stage.now(request)));

        stage.issueApproved().on(new RequestApproved(request.id().value()));

        assertThat(stage.issuing.rows("issuance")).isEqualTo(1);
        assertThat(((RequestState.Approved) stage.now(request).state()).fulfilment())
                .isInstanceOf(RequestState.Fulfilment.Issued.class);
    }

    @Test
    void saysSoWhenNoCodeCanComeOfAnApproval() {
        AccessRequest request = stage.submitted();
        decide(stage.yes(stage.amir, request));
        stage.issuing.registry.retire(IssuingStage.COMPUTER);

        stage.issueApproved().on(new RequestApproved(request.id().value()));

        assertThat(((RequestState.Approved) stage.now(request).state()).fulfilment())
                .isEqualTo(new RequestState.Fulfilment.Failed("retired-computer"));
        assertThat(stage.issuing.outbox.events(RequestFulfilled.class)).hasSize(1);
    }

    @Test
    void deniesWithAReason() {
        AccessRequest request = stage.submitted();

        assertThat(decide(stage.no(stage.amir, request, "  ask again on Monday ")))
                .isInstanceOf(DecideOutcome.Denied.class);

        assertThat(stage.now(request).state())
                .isEqualTo(
                        new RequestState.Denied(stage.issuing.clock.instant(), stage.amir.id(), "ask again on Monday"));
        assertThat(stage.issuing.outbox.events(RequestDenied.class)).hasSize(1);
    }

    @Test
    void wantsAReasonThatPeopleRead() {
        AccessRequest request = stage.submitted();

        assertThat(refusal(stage.no(stage.amir, request, " \n "))).isEqualTo(new DecideRefusal.ReasonMissing());
        assertThat(refusal(stage.no(stage.amir, request, "😀".repeat(3001))))
                .isEqualTo(new DecideRefusal.ReasonTooLong(3000, 3001));
        assertThat(decide(stage.no(stage.amir, request, "😀".repeat(3000)))).isInstanceOf(DecideOutcome.Denied.class);
    }

    @Test
    void countsDifferentPeopleUpToTheQuorum() {
        Person bea = stage.issuing.with("bea", Role.APPROVER, "Sales");
        stage.rules("""
                {"approvers": {"all": {"who": ["role approver"]}},
                 "rules": [{"name": "two", "approvers": "all", "quorum": 2}]}""");
        AccessRequest request = stage.submitted();

        assertThat(decide(stage.yes(stage.amir, request))).isInstanceOf(DecideOutcome.ApprovedInPart.class);
        assertThat(refusal(stage.yes(stage.amir, request))).isInstanceOf(DecideRefusal.ApprovedBefore.class);
        assertThat(stage.now(request).missing()).isEqualTo(1);
        assertThat(decide(stage.yes(bea, request))).isInstanceOf(DecideOutcome.Approved.class);
        assertThat(stage.issuing.outbox.events(RequestApproved.class)).hasSize(1);
    }

    @Test
    void letsNobodyDecideTheirOwn() {
        Person other = stage.issuing.people.recognise(Persons.profile(Platform.TEAMS, "AMIR", "amir@example.org"));
        Petition own = new Petition(
                stage.amir,
                Optional.empty(),
                stage.issuing.event(),
                RequestStage.terms(PresetDuration.H1),
                Optional.empty(),
                "test");
        AccessRequest request = stage.submitted(own);

        assertThat(refusal(stage.yes(stage.amir, request))).isEqualTo(new DecideRefusal.OwnRequest(request));
        assertThat(refusal(stage.yes(other, request))).isEqualTo(new DecideRefusal.OwnRequest(request));
        assertThat(refusal(stage.no(other, request, "no"))).isEqualTo(new DecideRefusal.OwnRequest(request));
    }

    @Test
    void letsNeitherPersonOfARequestOnBehalfDecideIt() {
        Person bea = stage.issuing.with("bea", Role.APPROVER, "Sales");
        stage.issuing.registry.user("corp\\cem", Optional.of("Sales"), Optional.of("cem@example.org"));
        Person cem = stage.issuing.with("cem", Role.APPROVER, "Sales");
        RequestTerms terms = new RequestTerms(
                Scope.ALL_DEVICES,
                Optional.empty(),
                Binding.toBoth(IssuingStage.COMPUTER, UserName.of("corp\\cem")),
                new Timing.During(PresetDuration.H1, RedeemWindow.SAME_DAY));
        AccessRequest request = stage.submitted(new Petition(
                stage.amir, Optional.of(bea.id()), stage.issuing.event(), terms, Optional.empty(), "test"));

        assertThat(refusal(stage.yes(stage.amir, request))).isInstanceOf(DecideRefusal.OwnRequest.class);
        assertThat(refusal(stage.yes(bea, request))).isInstanceOf(DecideRefusal.OwnRequest.class);
        assertThat(refusal(stage.yes(cem, request)))
                .as("the user whom the code names")
                .isInstanceOf(DecideRefusal.OwnRequest.class);
        assertThat(decide(stage.yes(stage.issuing.ada, request))).isInstanceOf(DecideOutcome.Approved.class);
    }

    @Test
    void asksTheRoleOfTheMomentAndItsDepartment() {
        AccessRequest request = stage.submitted();
        Person elsewhere = stage.issuing.with("eve", Role.APPROVER, "Support");
        stage.issuing
                .database
                .jdbc()
                .sql("delete from role_assignment where person_id = :id")
                .param("id", stage.amir.id().value())
                .update();

        assertThat(refusal(stage.yes(stage.amir, request)))
                .isEqualTo(new DecideRefusal.NotPermitted(new Verdict.NotYourRole(Permission.DECIDE_REQUESTS)));
        assertThat(refusal(stage.yes(elsewhere, request)))
                .isEqualTo(new DecideRefusal.NotPermitted(new Verdict.NotYourDepartment(Permission.DECIDE_REQUESTS)));
        assertThat(stage.issuing.outcomes()).containsExactly("done", "not-permitted", "not-permitted");
    }

    @Test
    void tellsWhoWasFirstAndWhen() {
        Person bea = stage.issuing.with("bea", Role.APPROVER, "Sales");
        AccessRequest request = stage.submitted();
        decide(stage.no(bea, request, "not today"));

        DecideRefusal.NotPending late = (DecideRefusal.NotPending) refusal(stage.yes(stage.amir, request));

        assertThat(late.request().state())
                .isEqualTo(new RequestState.Denied(stage.issuing.clock.instant(), bea.id(), "not today"));
    }

    @Test
    void decidesNothingAfterItsTimeThoughNoTimerHasRun() {
        AccessRequest request = stage.submitted();
        stage.issuing.clock.advance(Duration.ofMinutes(30));

        assertThat(refusal(stage.yes(stage.amir, request))).isInstanceOf(DecideRefusal.NotPending.class);
    }

    @Test
    void asksOnlyThoseWhomTheRuleNames() {
        Person lea = stage.issuing.with("lea", Role.APPROVER, "Sales");
        stage.rules("""
                {"approvers": {"leads": {"who": ["person lea@example.org"], "escalate": {"after": "5m", "to": "all"}},
                               "all": {"who": ["role approver"]}},
                 "rules": [{"name": "leads", "approvers": "leads"}]}""");
        AccessRequest request = stage.submitted();

        assertThat(refusal(stage.yes(stage.amir, request))).isEqualTo(new DecideRefusal.NotAsked(request));
        assertThat(decide(stage.yes(lea, request))).isInstanceOf(DecideOutcome.Approved.class);
    }

    @Test
    void asksWhoIsInAGroupOrOnCallJustNow() {
        stage.rules("""
                {"on-call": {"duty": {"url": "https://oncall.example.org"}},
                 "approvers": {"some": {"who": ["group S1", "on-call duty"]}},
                 "rules": [{"name": "some", "approvers": "some"}]}""");
        AccessRequest request = stage.submitted();

        assertThat(refusal(stage.yes(stage.amir, request)))
                .as("a directory that does not answer lets nobody in")
                .isEqualTo(new DecideRefusal.AskedIsUnknown(request));
        stage.groups.put("S1", RequestStage.people());
        stage.duties.put("duty", RequestStage.onCall("bea@example.org"));
        assertThat(refusal(stage.yes(stage.amir, request))).isEqualTo(new DecideRefusal.NotAsked(request));
        stage.duties.put("duty", RequestStage.onCall("amir@example.org"));
        assertThat(decide(stage.yes(stage.amir, request))).isInstanceOf(DecideOutcome.Approved.class);
        stage.duties.clear();
        AccessRequest another = stage.submitted(stage.petition(PresetDuration.M15));
        stage.groups.put("S1", RequestStage.people(stage.amir));
        assertThat(decide(stage.yes(stage.amir, another))).isInstanceOf(DecideOutcome.Approved.class);
    }

    @Test
    void letsNobodyMakeItTheirOwnByAChange() {
        stage.issuing.registry.user("corp\\amir", Optional.of("Sales"), Optional.of("amir@example.org"));
        AccessRequest request = stage.submitted();
        RequestTerms own = new RequestTerms(
                Scope.ALL_DEVICES,
                Optional.empty(),
                Binding.toBoth(IssuingStage.COMPUTER, UserName.of("corp\\amir")),
                request.terms().timing());

        assertThat(refusal(stage.less(stage.amir, request, own))).isEqualTo(new DecideRefusal.OwnRequest(request));
    }

    @Test
    void approvesLessAndNeverMore() {
        AccessRequest request = stage.submitted();

        assertThat(refusal(stage.less(stage.amir, request, RequestStage.terms(PresetDuration.H2))))
                .isEqualTo(new DecideRefusal.NotLess(Set.of(Excess.LENGTH)));
        assertThat(decide(stage.less(stage.amir, request, RequestStage.terms(PresetDuration.M15))))
                .isInstanceOf(DecideOutcome.Approved.class);
        AccessRequest stored = stage.now(request);
        assertThat(stored.terms()).isEqualTo(RequestStage.terms(PresetDuration.M15));
        assertThat(stored.asked().wanted()).isEqualTo(RequestStage.terms(PresetDuration.H1));
    }

    @Test
    void asksWhoApprovesALongAccessForANumberAndNotWhoAskedForIt() {
        stage.issuing.set(Setting.STEP_UP_CODES_FROM, Optional.of(Duration.ofHours(1)));
        AccessRequest request = stage.submitted();
        assertThat(refusal(stage.yes(stage.amir, request))).isEqualTo(new DecideRefusal.StepUpNotEnrolled(request));

        TotpSecret app = stage.issuing.stepUp.enrol(stage.amir);
        assertThat(refusal(stage.yes(stage.amir, request))).isEqualTo(new DecideRefusal.StepUpNeeded(request));
        assertThat(stage.now(request).pending()).isTrue();

        stage.issuing.stepUp.prove.prove(stage.amir, stage.issuing.stepUp.number(app, 0), "test");
        assertThat(decide(stage.yes(stage.amir, request))).isInstanceOf(DecideOutcome.Approved.class);
        stage.issueApproved().on(new RequestApproved(request.id().value()));
        assertThat(stage.issuing.rows("issuance")).isEqualTo(1);
    }

    @Test
    void asksForNoNumberToApproveLessOrToDeny() {
        stage.issuing.set(Setting.STEP_UP_CODES_FROM, Optional.of(Duration.ofHours(1)));

        assertThat(decide(stage.less(stage.amir, stage.submitted(), RequestStage.terms(PresetDuration.M30))))
                .isInstanceOf(DecideOutcome.Approved.class);
        assertThat(decide(stage.no(stage.amir, stage.submitted(), "too long")))
                .isInstanceOf(DecideOutcome.Denied.class);
    }

    @Test
    void staysPendingWhenNoCodeCouldBeIssued() {
        AccessRequest request = stage.submitted();
        stage.issuing.registry.retire(IssuingStage.COMPUTER);

        DecideRefusal.NotIssuable refusal = (DecideRefusal.NotIssuable) refusal(stage.yes(stage.amir, request));

        assertThat(refusal.refusal()).isInstanceOf(IssueRefusal.RetiredComputer.class);
        assertThat(stage.now(request).pending()).isTrue();
    }

    @Test
    void knowsNoRequestThatIsNotThere() {
        AccessRequest request = stage.submitted();
        AccessRequest forged = AccessRequest.of(new RequestId(4711), request.asked(), request.ruling());

        assertThat(refusal(stage.yes(stage.amir, forged)))
                .isEqualTo(new DecideRefusal.NoSuchRequest(new RequestId(4711)));
    }

    @Test
    void isWithdrawnByItsRequesterAlone() {
        AccessRequest request = stage.submitted();

        assertThat(stage.withdrawing().withdraw(stage.amir, request.id(), "test"))
                .isEqualTo(new WithdrawRequest.Outcome.NotFound(request.id()));
        assertThat(stage.withdrawing().withdraw(stage.rita, request.id(), "test"))
                .isInstanceOf(WithdrawRequest.Outcome.Withdrawn.class);
        assertThat(stage.withdrawing().withdraw(stage.rita, request.id(), "test"))
                .isInstanceOf(WithdrawRequest.Outcome.NotPending.class);
        assertThat(refusal(stage.yes(stage.amir, request))).isInstanceOf(DecideRefusal.NotPending.class);
        assertThat(stage.issuing.outbox.events(RequestWithdrawn.class)).hasSize(1);
    }
}
