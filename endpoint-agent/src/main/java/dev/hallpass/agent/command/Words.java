package dev.hallpass.agent.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import dev.hallpass.agent.wording.ScopeWord;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.redeem.Grant;

/** Grants in words: what they open, from when, until when. */
final class Words {
    private Words() {}

    static Sentence opens(Grant.Opening opening) {
        String key = "scope." + ScopeWord.of(opening.scope());
        return opening.device()
                .map(device -> Sentence.of(key, device.written()))
                .orElseGet(() -> Sentence.of(key));
    }

    /** For example: open, until 15:02 (58 min left). */
    static Sentence stage(Grant grant, Instant now, ZoneId zone) {
        Grant.Period period = grant.period();
        return switch (grant.status().phase()) {
            case WAITING ->
                Sentence.of(
                        "grant.waiting",
                        period.from().atZone(zone),
                        period.until().atZone(zone));
            case OPEN -> Sentence.of("grant.open", period.until().atZone(zone), left(now, period.until()));
            case TIME_OVER -> Sentence.of("grant.over", period.until().atZone(zone));
            case GIVEN_BACK ->
                Sentence.of("grant.given-back", grant.status().since().atZone(zone));
            case REVOKED -> Sentence.of("grant.revoked", grant.status().since().atZone(zone));
        };
    }

    static Duration left(Instant now, Instant until) {
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    static Reply.Opening fields(Grant grant) {
        return new Reply.Opening(
                ScopeWord.of(grant.opening().scope()),
                grant.opening().device().map(DeviceCode::written).orElse(null),
                grant.period().from().toString(),
                grant.period().until().toString(),
                grant.receipt().written());
    }
}
