package dev.hallpass.core.requests;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Change;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssueCode;
import dev.hallpass.core.issuing.IssueOutcome;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.requests.RequestState.Approved;
import dev.hallpass.core.requests.RequestState.Fulfilment;

/**
 * Turns an approval into its one code. The approval and the promise to issue are stored together; the request is the
 * event from which the code is issued, so that a second attempt after a crash finds the first one's code.
 */
public final class IssueApproved implements Subscriber<RequestApproved> {
    private final Requests requests;
    private final IssueCode issue;
    private final Clock clock;

    public IssueApproved(Requests requests, IssueCode issue, Clock clock) {
        this.requests = requests;
        this.issue = issue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "issue-approved";
    }

    @Override
    public Class<RequestApproved> event() {
        return RequestApproved.class;
    }

    @Override
    public Kept on(RequestApproved event) {
        Optional<AccessRequest> awaiting =
                requests.find(new RequestId(event.request())).filter(IssueApproved::awaitsCode);
        if (awaiting.isEmpty()) {
            return new Kept.Done();
        }
        IssueOutcome outcome = issue.issue(ApprovedOrder.of(awaiting.get()));
        if (outcome instanceof IssueOutcome.Refused refused) {
            return keep(
                    awaiting.get().fail(refused.refusal().code()),
                    refused.refusal().code());
        }
        Issuance issuance = outcome instanceof IssueOutcome.Issued issued
                ? issued.issuance()
                : ((IssueOutcome.AlreadyIssued) outcome).issuance();
        return keep(awaiting.get().fulfil(issuance.id()), AuditEntry.DONE);
    }

    private static boolean awaitsCode(AccessRequest request) {
        return request.state() instanceof Approved approved && approved.fulfilment() instanceof Fulfilment.Underway;
    }

    private Kept keep(AccessRequest next, String outcome) {
        AuditEntry entry = new AuditEntry(
                clock.instant(),
                new Actor.Hallpass(),
                Act.FULFIL_REQUEST,
                next.subject(),
                outcome,
                Optional.empty(),
                "approval");
        RequestChange change = new RequestChange(
                next, List.of(Due.now(new RequestFulfilled(next.id().value()))), entry);
        return requests.save(change) == Change.MADE
                ? new Kept.Done()
                : new Kept.Later(Duration.ofSeconds(1), "the request was changed meanwhile");
    }
}
