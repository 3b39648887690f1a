package dev.hallpass.core.delivery;

import dev.hallpass.core.issuing.CodeIssued;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.outbox.Subscriber;

/** Delivers a freshly issued code to the reader that the order named. */
public final class DeliverCode implements Subscriber<CodeIssued> {
    private final Issuances issuances;
    private final Deliveries deliveries;
    private final Handover handover;

    public DeliverCode(Issuances issuances, Deliveries deliveries, Handover handover) {
        this.issuances = issuances;
        this.deliveries = deliveries;
        this.handover = handover;
    }

    @Override
    public String name() {
        return "deliver-code";
    }

    @Override
    public Class<CodeIssued> event() {
        return CodeIssued.class;
    }

    @Override
    public Kept on(CodeIssued issued) {
        Issuance issuance = issuances.find(new IssuanceId(issued.issuance())).orElseThrow();
        return handover.handOver(deliveries.first(issuance));
    }
}
