package dev.hallpass.agent.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.hallpass.agent.wording.ScopeWord;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.redeem.Access;
import dev.hallpass.engine.redeem.ClockReading.Health;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.Policy;
import dev.hallpass.engine.redeem.Standing;
import dev.hallpass.engine.terms.Scope;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A standing, told in full: for people and for programs. */
final class StatusSheet {
    private final Standing standing;
    private final ZoneId zone;

    StatusSheet(Standing standing, ZoneId zone) {
        this.standing = standing;
        this.zone = zone;
    }

    List<Sentence> sentences() {
        List<Sentence> lines = new ArrayList<>();
        standing.state().grants().all().forEach(grant -> lines.add(line(grant)));
        if (lines.isEmpty()) {
            lines.add(Sentence.of("status.no-grants"));
        }
        lines.add(Sentence.of("status.devices", devices().map(this::until).orElseGet(this::devicesByPolicy)));
        lines.add(Sentence.of("status.transfers", transfers()));
        lines.add(Sentence.of(
                "status.sync", standing.state().correspondence().lastSync().atZone(zone), waitingReports()));
        lines.add(clock());
        standing.state()
                .lockOut()
                .waitLeft(standing.reading().clock().seen())
                .ifPresent(left -> lines.add(Sentence.of("refusal.locked-out", left)));
        return lines;
    }

    ObjectNode json() {
        ObjectNode sheet = JsonNodeFactory.instance
                .objectNode()
                .put("computer", standing.bundle().computer().name())
                .put("clock", standing.reading().health().name().toLowerCase(Locale.ROOT))
                .put("now", standing.reading().now().toString())
                .put("lastSync", standing.state().correspondence().lastSync().toString())
                .put(
                        "waitingReports",
                        standing.state().correspondence().reports().size());
        standing.state().grants().all().forEach(grant -> add(sheet, grant));
        sheet.withArray("grants");
        Policy policy = standing.state().freeze().inForce();
        ObjectNode rights = sheet.putObject("rights")
                .put(
                        "devices",
                        policy.devices() == Policy.Rule.ALLOW || devices().isPresent() ? "allow" : "block")
                .put("devicesUntil", devices().map(Instant::toString).orElse(null))
                .put("transfers", standing.transfers() instanceof Access.Blocked ? "block" : "allow")
                .put(
                        "transfersUntil",
                        standing.transfers() instanceof Access.Until until
                                ? until.end().toString()
                                : null);
        policy.allowedDevices()
                .forEach(code -> rights.withArray("allowedDevices").add(code.written()));
        rights.withArray("allowedDevices");
        return sheet.put(
                "transferLimitReachedUntil",
                standing.transferLimitReachedUntil().map(Instant::toString).orElse(null));
    }

    private Sentence line(Grant grant) {
        return Sentence.of(
                "status.grant",
                grant.number(),
                Words.opens(grant.opening()),
                Words.stage(grant, standing.reading().now(), zone),
                grant.receipt().written());
    }

    private static void add(ObjectNode sheet, Grant grant) {
        sheet.withArray("grants")
                .addObject()
                .put("grant", grant.number())
                .put("scope", ScopeWord.of(grant.opening().scope()))
                .put("device", grant.opening().device().map(DeviceCode::written).orElse(null))
                .put(
                        "phase",
                        grant.status().phase().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("from", grant.period().from().toString())
                .put("until", grant.period().until().toString())
                .put("receipt", grant.receipt().written());
    }

    /** Until when every device may be used by a grant. */
    private Optional<Instant> devices() {
        return standing.running().stream()
                .filter(grant -> grant.opening().scope() == Scope.ALL_DEVICES
                        || grant.opening().scope() == Scope.UNIVERSAL)
                .map(grant -> grant.period().until())
                .max(Instant::compareTo);
    }

    private Sentence devicesByPolicy() {
        Policy policy = standing.state().freeze().inForce();
        if (policy.devices() == Policy.Rule.ALLOW) {
            return Sentence.of("access.always");
        }
        int some = policy.allowedDevices().size()
                + (int) standing.running().stream()
                        .filter(grant -> grant.opening().device().isPresent())
                        .count();
        return some == 0 ? Sentence.of("access.blocked") : Sentence.of("access.some", some);
    }

    private Sentence transfers() {
        Access access = standing.transfers();
        if (access instanceof Access.Until until) {
            return until(until.end());
        }
        if (access instanceof Access.Blocked blocked && blocked.until().isPresent()) {
            return Sentence.of("access.limit", blocked.until().get().atZone(zone));
        }
        return Sentence.of(access instanceof Access.Always ? "access.always" : "access.blocked");
    }

    private Sentence until(Instant end) {
        return Sentence.of("access.until", end.atZone(zone));
    }

    private Sentence waitingReports() {
        int waiting = standing.state().correspondence().reports().size();
        return waiting == 0 ? Sentence.of("nothing") : Sentence.of("sync.waiting", waiting);
    }

    private Sentence clock() {
        Health health = standing.reading().health();
        return switch (health) {
            case RIGHT -> Sentence.of("status.clock.right");
            case BEHIND ->
                Sentence.of(
                        "refusal.clock",
                        standing.reading().wall().atZone(zone),
                        standing.reading().clock().latest().atZone(zone));
            case JUMPED ->
                Sentence.of("status.clock.jumped", standing.reading().wall().atZone(zone));
        };
    }
}
