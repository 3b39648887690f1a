package dev.hallpass.core.requests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.Justification;
import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.policy.ApprovalRules;
import dev.hallpass.core.requests.jdbc.RequestStore;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

/** Requests over all that issuing needs: a requester without a role, and approvers. */
final class RequestStage implements AutoCloseable {
    final IssuingStage issuing = new IssuingStage();
    final Requests requests = RequestStore.requests(issuing.database.dataSource(), issuing.outbox, issuing.trail);
    final Map<String, Set<PersonId>> groups = new HashMap<>();
    final Map<String, OnCall.Duty> duties = new HashMap<>();
    final Person rita = issuing.people.recognise(Persons.slack("rita"));
    final Person amir = issuing.with("amir", Role.APPROVER, "Sales");
    final Ownership ownership = new Ownership(issuing.people, issuing.registry);

    Deciders deciders() {
        UserGroups members = (person, group) -> {
            if (!groups.containsKey(group)) {
                return UserGroups.Membership.UNKNOWN;
            }
            return groups.get(group).contains(person)
                    ? UserGroups.Membership.MEMBER
                    : UserGroups.Membership.NOT_A_MEMBER;
        };
        OnCall onCall = (resolver, department, at) ->
                duties.getOrDefault(resolver.name(), new OnCall.Duty.Unavailable("no answer"));
        return new Deciders(
                issuing.people, issuing.policy, issuing.settings, new Deciders.Outside(members, onCall), issuing.clock);
    }

    SubmitRequest submitting() {
        return new SubmitRequest(
                requests,
                issuing.weighing(),
                new SubmitRequest.Rules(issuing.settings, deciders(), ownership),
                trail(),
                issuing.clock);
    }

    SubmitRequest.Trail trail() {
        return new SubmitRequest.Trail(issuing.limits, issuing.refusals());
    }

    DecideRequest deciding() {
        return new DecideRequest(
                requests,
                new DecisionCheck(issuing.people, deciders(), ownership, issuing.stepUp.rule),
                issuing.weighing(),
                issuing.refusals(),
                issuing.clock);
    }

    WithdrawRequest withdrawing() {
        return new WithdrawRequest(requests, issuing.clock);
    }

    IssueApproved issueApproved() {
        return new IssueApproved(requests, issuing.issuing(), issuing.clock);
    }

    void rules(String json) {
        issuing.set(Setting.APPROVAL_RULES, ApprovalRules.read(json));
    }

    static RequestTerms terms(PresetDuration duration) {
        return new RequestTerms(
                Scope.ALL_DEVICES,
                Optional.empty(),
                Binding.toComputer(IssuingStage.COMPUTER),
                new Timing.During(duration, RedeemWindow.TWO_DAYS));
    }

    Petition petition(PresetDuration duration) {
        return petition(issuing.event(), terms(duration));
    }

    Petition petition(EventId event, RequestTerms terms) {
        return new Petition(
                rita, Optional.empty(), event, terms, Optional.of(new Justification("trade fair")), "SLACK T1 C1");
    }

    AccessRequest submitted() {
        return submitted(petition(PresetDuration.H1));
    }

    AccessRequest submitted(Petition petition) {
        return ((SubmitOutcome.Submitted) submitting().submit(petition)).request();
    }

    Decision yes(Person by, AccessRequest request) {
        return new Decision(by.id(), request.id(), new Decision.Choice.Approve(Optional.empty()), "SLACK T1 C1");
    }

    Decision less(Person by, AccessRequest request, RequestTerms less) {
        return new Decision(by.id(), request.id(), new Decision.Choice.Approve(Optional.of(less)), "SLACK T1 C1");
    }

    Decision no(Person by, AccessRequest request, String reason) {
        return new Decision(by.id(), request.id(), new Decision.Choice.Deny(reason), "SLACK T1 C1");
    }

    AccessRequest now(AccessRequest request) {
        return requests.find(request.id()).orElseThrow();
    }

    static Set<PersonId> people(Person... some) {
        return Set.of(Arrays.stream(some).map(Person::id).toArray(PersonId[]::new));
    }

    static OnCall.Duty onCall(String... addresses) {
        return new OnCall.Duty.Known(
                List.of(addresses).stream().map(EmailAddress::new).toList());
    }

    @Override
    public void close() {
        issuing.close();
    }
}
