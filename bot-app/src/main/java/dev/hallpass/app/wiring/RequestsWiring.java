package dev.hallpass.app.wiring;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.conversation.dialogue.Bearings;
import dev.hallpass.core.conversation.dialogue.Deciding;
import dev.hallpass.core.conversation.dialogue.Directories;
import dev.hallpass.core.conversation.dialogue.NoticeChannels;
import dev.hallpass.core.conversation.dialogue.Notices;
import dev.hallpass.core.conversation.dialogue.Proving;
import dev.hallpass.core.conversation.dialogue.RequestNotices;
import dev.hallpass.core.conversation.dialogue.RequestRecords;
import dev.hallpass.core.conversation.dialogue.Requesting;
import dev.hallpass.core.conversation.dialogue.Wording;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.IssueCode;
import dev.hallpass.core.issuing.RefusalTrail;
import dev.hallpass.core.issuing.WeighOrder;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.people.People;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.requests.DecideRequest;
import dev.hallpass.core.requests.Deciders;
import dev.hallpass.core.requests.DecisionCheck;
import dev.hallpass.core.requests.DirectoryGroups;
import dev.hallpass.core.requests.Escalation;
import dev.hallpass.core.requests.IssueApproved;
import dev.hallpass.core.requests.ListRequests;
import dev.hallpass.core.requests.OnCall;
import dev.hallpass.core.requests.Ownership;
import dev.hallpass.core.requests.Requests;
import dev.hallpass.core.requests.SubmitRequest;
import dev.hallpass.core.requests.UserGroups;
import dev.hallpass.core.requests.WithdrawRequest;
import dev.hallpass.core.requests.http.OnCallResolver;
import dev.hallpass.core.requests.jdbc.RequestStore;
import dev.hallpass.core.roles.GroupRolls;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.stepup.StepUpRule;

/** Asking and deciding. */
@Configuration(proxyBeanMethods = false)
class RequestsWiring {
    @Bean
    Requests requests(DataSource database, Outbox outbox, AuditTrail trail) {
        return RequestStore.requests(database, outbox, trail);
    }

    @Bean
    OnCall onCall() {
        return OnCallResolver.overHttp();
    }

    @Bean
    UserGroups userGroups(People people, GroupRolls rolls) {
        return new DirectoryGroups(people, rolls);
    }

    @Bean
    Deciders deciders(People people, Policy policy, Settings settings, Deciders.Outside outside, Clock clock) {
        return new Deciders(people, policy, settings, outside, clock);
    }

    @Bean
    Deciders.Outside outside(UserGroups groups, OnCall onCall) {
        return new Deciders.Outside(groups, onCall);
    }

    @Bean
    Ownership ownership(People people, Registry registry) {
        return new Ownership(people, registry);
    }

    @Bean
    SubmitRequest.Trail requestTrail(RateLimiter limiter, RefusalTrail refusals) {
        return new SubmitRequest.Trail(limiter, refusals);
    }

    @Bean
    SubmitRequest.Rules requestRules(Settings settings, Deciders deciders, Ownership ownership) {
        return new SubmitRequest.Rules(settings, deciders, ownership);
    }

    @Bean
    SubmitRequest submitRequest(
            Requests requests, WeighOrder weighing, SubmitRequest.Rules rules, SubmitRequest.Trail trail, Clock clock) {
        return new SubmitRequest(requests, weighing, rules, trail, clock);
    }

    @Bean
    DecideRequest decideRequest(
            Requests requests, DecisionCheck check, WeighOrder weighing, RefusalTrail refusals, Clock clock) {
        return new DecideRequest(requests, check, weighing, refusals, clock);
    }

    @Bean
    DecisionCheck decisionCheck(People people, Deciders deciders, Ownership ownership, StepUpRule stepUp) {
        return new DecisionCheck(people, deciders, ownership, stepUp);
    }

    @Bean
    WithdrawRequest withdrawRequest(Requests requests, Clock clock) {
        return new WithdrawRequest(requests, clock);
    }

    @Bean
    Requesting requesting(
            SubmitRequest submit,
            WithdrawRequest withdraw,
            Requests requests,
            WeighOrder weighing,
            Directories directories) {
        return new Requesting(submit, withdraw, requests, weighing, directories);
    }

    @Bean
    Deciding deciding(
            DecideRequest decide, Requests requests, ListRequests listing, Issuances issuances, Proving proving) {
        return new Deciding(decide, requests, listing, issuances, proving);
    }

    @Bean
    ListRequests listRequests(Requests requests, DecisionCheck check, Clock clock) {
        return new ListRequests(requests, check, clock);
    }

    @Bean
    Notices.Records noticeRecords(Issuances issuances, Requests requests) {
        return new Notices.Records(issuances, requests);
    }

    @Bean
    RequestRecords requestRecords(
            Requests requests, DataSource database, Issuances issuances, Deciders deciders, Settings settings) {
        return new RequestRecords(
                requests,
                RequestStore.postings(database),
                RequestStore.history(database),
                issuances,
                deciders,
                settings);
    }

    @Bean
    RequestNotices requestNotices(Bearings bearings, Wording wording, RequestRecords records, NoticeChannels channels) {
        return new RequestNotices(bearings, wording, records, channels);
    }

    @Bean
    Promised promisedOfRequests(Requests requests, IssueCode issue, RequestNotices notices, Clock clock) {
        return new Promised(Stream.<List<? extends Subscriber<?>>>of(
                        List.of(new IssueApproved(requests, issue, clock)),
                        new Escalation(requests, clock).subscribers(),
                        notices.subscribers())
                .<Subscriber<?>>flatMap(List::stream)
                .toList());
    }

    /** The subscribers of requests. */
    record Promised(List<Subscriber<?>> subscribers) {}
}
