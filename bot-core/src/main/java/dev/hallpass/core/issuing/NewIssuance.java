package dev.hallpass.core.issuing;

import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;

/** An order that passed every check, about to be kept under an id and a serial. */
public record NewIssuance(Order order, Plan plan) {
    /** The record that it becomes. */
    public Issuance as(IssuanceId id, int serial) {
        return new Issuance(
                id,
                order.event(),
                order.issuer(),
                plan.at(),
                plan.draft(),
                serial,
                plan.key().epoch(),
                plan.key().generation(),
                plan.zone(),
                plan.redeemBy(),
                order.justification(),
                order.recipient(),
                new IssuanceState.Open(),
                Optional.empty());
    }

    /** What the audit trail keeps of it. */
    public AuditEntry auditEntry(IssuanceId id) {
        return new AuditEntry(
                plan.at(),
                new Actor.Human(order.issuer()),
                Act.ISSUE_CODE,
                Issuance.subject(id),
                AuditEntry.DONE,
                order.justification().map(Justification::text),
                order.origin(),
                plan.department());
    }
}
