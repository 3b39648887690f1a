package dev.hallpass.core.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.policy.Ruling;

/**
 * A request, from being asked to its end: pending, then approved, denied, expired or withdrawn, and nothing after that.
 * Every verb throws IllegalStateException where the request is not in the state that it needs.
 *
 * @param version how often it was changed; of two changes of one version the first holds
 * @param terms what would be granted now: as wanted, or less
 * @param ruling what the rule said when it was asked
 * @param approvals of different people, the first one first
 * @param progress how far reminders and escalation have come
 */
public record AccessRequest(
        RequestId id,
        long version,
        Asked asked,
        RequestTerms terms,
        Ruling ruling,
        List<Approval> approvals,
        Progress progress,
        RequestState state) {
    public AccessRequest {
        approvals = List.copyOf(approvals);
    }

    /**
     * How far it has come while nobody decided.
     *
     * @param reminders how many were sent
     * @param tier of the ruling, as far as it was escalated; 0 at first
     */
    public record Progress(int reminders, int tier) {
        /** Just asked. */
        public static final Progress NONE = new Progress(0, 0);
    }

    /** A request that was just made. */
    public static AccessRequest of(RequestId id, Asked asked, Ruling ruling) {
        return new AccessRequest(
                id, 0, asked, asked.wanted(), ruling, List.of(), Progress.NONE, new RequestState.Pending());
    }

    public boolean pending() {
        return state instanceof RequestState.Pending;
    }

    /** When it expires unless it is decided. */
    public Instant expiresAt() {
        return asked.at().plus(ruling.expiry());
    }

    /** How many more people must approve. */
    public int missing() {
        return Math.max(0, ruling.quorum() - approvals.size());
    }

    /** That person's yes, if there is one. */
    public Optional<Approval> approvalOf(PersonId person) {
        return approvals.stream()
                .filter(approval -> approval.by().equals(person))
                .findFirst();
    }

    /** Grants less. */
    public AccessRequest narrow(RequestTerms less) {
        requirePending();
        if (!less.beyond(terms).isEmpty()) {
            throw new IllegalStateException("nobody approves more than was asked for");
        }
        return new AccessRequest(id, version, asked, less, ruling, approvals, progress, state);
    }

    /** Adds one person's yes; with the last one that the ruling asks for it is approved. */
    public AccessRequest approve(PersonId by, Instant at) {
        requirePending();
        if (approvalOf(by).isPresent()) {
            throw new IllegalStateException("one person approves once");
        }
        List<Approval> all = new ArrayList<>(approvals);
        all.add(new Approval(by, at));
        RequestState next = all.size() >= ruling.quorum()
                ? new RequestState.Approved(at, new RequestState.Fulfilment.Underway())
                : state;
        return new AccessRequest(id, version, asked, terms, ruling, all, progress, next);
    }

    public AccessRequest deny(PersonId by, Instant at, String reason) {
        return ended(new RequestState.Denied(at, by, reason));
    }

    public AccessRequest expire(Instant at) {
        return ended(new RequestState.Expired(at));
    }

    public AccessRequest withdraw(Instant at) {
        return ended(new RequestState.Withdrawn(at));
    }

    /** Notes one more reminder. */
    public AccessRequest remind() {
        requirePending();
        return with(new Progress(progress.reminders() + 1, progress.tier()));
    }

    /** Asks the approvers of that tier too. */
    public AccessRequest escalate(int tier) {
        requirePending();
        return with(new Progress(progress.reminders(), tier));
    }

    /** Notes the code that came of the approval. */
    public AccessRequest fulfil(IssuanceId issuance) {
        return fulfilled(new RequestState.Fulfilment.Issued(issuance));
    }

    /** Notes that no code could be issued, though it was approved. */
    public AccessRequest fail(String refusal) {
        return fulfilled(new RequestState.Fulfilment.Failed(refusal));
    }

    private AccessRequest fulfilled(RequestState.Fulfilment fulfilment) {
        if (state instanceof RequestState.Approved approved
                && approved.fulfilment() instanceof RequestState.Fulfilment.Underway) {
            return with(new RequestState.Approved(approved.at(), fulfilment));
        }
        throw new IllegalStateException("no code is awaited for the request");
    }

    private AccessRequest ended(RequestState end) {
        requirePending();
        return with(end);
    }

    private AccessRequest with(RequestState next) {
        return new AccessRequest(id, version, asked, terms, ruling, approvals, progress, next);
    }

    private AccessRequest with(Progress next) {
        return new AccessRequest(id, version, asked, terms, ruling, approvals, next, state);
    }

    private void requirePending() {
        if (!pending()) {
            throw new IllegalStateException("the request is not pending any more");
        }
    }

    /** How the audit trail names it. */
    public String subject() {
        return subject(id);
    }

    static String subject(RequestId id) {
        return "request " + id.value();
    }
}
