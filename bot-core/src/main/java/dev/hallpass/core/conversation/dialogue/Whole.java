package dev.hallpass.core.conversation.dialogue;

import java.time.Instant;
import java.time.ZoneId;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Plan;
import dev.hallpass.engine.issue.Draft;

/** What a code grants and until when it can be redeemed, whether it is planned or issued. */
record Whole(Draft draft, ZoneId zone, Instant redeemBy) {
    static Whole of(Plan plan) {
        return new Whole(plan.draft(), plan.zone(), plan.redeemBy());
    }

    static Whole of(Issuance issuance) {
        return new Whole(issuance.draft(), issuance.zone(), issuance.redeemBy());
    }
}
