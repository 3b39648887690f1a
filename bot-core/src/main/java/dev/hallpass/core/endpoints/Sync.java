package dev.hallpass.core.endpoints;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.RateLimiter.Allowance;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.registry.AssignedKey;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;

/** A later contact: takes in what the endpoint reports, and hands over what is new. The same again has no more effect. */
public final class Sync {
    private final Endpoints endpoints;
    private final Registry registry;
    private final RateLimiter limits;
    private final Taking taking;
    private final Clock clock;

    public Sync(Endpoints endpoints, Registry registry, RateLimiter limits, Taking taking, Clock clock) {
        this.endpoints = endpoints;
        this.registry = registry;
        this.limits = limits;
        this.taking = taking;
        this.clock = clock;
    }

    /**
     * Finds out who asks. The stored hash and that of what is presented are compared in constant time.
     *
     * @return empty when there is no such computer in service, or the token is not its own
     */
    public Optional<Computer> recognise(ComputerId id, EndpointToken token) {
        return endpoints
                .tokenOf(id)
                .filter(token.hash()::equals)
                .flatMap(own -> registry.computer(id))
                .filter(computer -> !computer.retired());
    }

    /** Takes a sync in. */
    public Outcome sync(Computer computer, SyncReport report) {
        if (limits.take(Limit.SYNC_COMPUTER, computer.id().value()) instanceof Allowance.Exhausted exhausted) {
            return new LimitReached(exhausted.retryAt());
        }
        if (taking.keys().known(report.epoch()).isEmpty()) {
            return new UnknownEpoch(report.epoch());
        }
        see(computer, report);
        taking.codes().revocations().acknowledged(computer.id(), report.acknowledgedRevocations());
        List<String> acknowledged = taking.redemptions().take(computer, report);
        Optional<Computer> now = registry.computer(computer.id()).filter(seen -> !seen.retired());
        return now.isPresent() ? new Synced(taking.bundles().write(now.get(), acknowledged)) : new RetiredMeanwhile();
    }

    private void see(Computer computer, SyncReport report) {
        List<AssignedKey> confirmed = taking.keys()
                .confirmed(computer.id(), endpoints.keysOf(computer.id()), report.acknowledgedRevocations());
        endpoints.saw(new Endpoints.Seen(
                computer.id(), report, confirmed, clock.instant(), alarm(computer, report), entry(computer, report)));
    }

    private List<Event> alarm(Computer computer, SyncReport report) {
        if (!report.stateLost()) {
            return List.of();
        }
        return List.of(new EndpointStateLost(
                computer.id().value(),
                computer.name().value(),
                taking.codes().spent().countOn(computer.id())));
    }

    /** A sync that changes what codes are written by, or mends a lost state, is on the trail; every other one is routine. */
    private Optional<AuditEntry> entry(Computer computer, SyncReport report) {
        boolean sameZone = report.contact().zone().equals(endpoints.reportedZone(computer.id()));
        if (sameZone && report.epoch().equals(computer.epoch()) && !report.stateLost()) {
            return Optional.empty();
        }
        return Optional.of(new AuditEntry(
                clock.instant(),
                new Actor.Endpoint(computer.id()),
                Act.SYNC_COMPUTER,
                "computer " + computer.name() + ", epoch " + report.epoch().value() + ", zone "
                        + report.contact().zone() + (report.stateLost() ? ", state lost" : ""),
                AuditEntry.DONE,
                Optional.empty(),
                "sync",
                computer.department()));
    }

    /** What takes a report apart, and writes the answer. */
    public record Taking(WriteKeys keys, WriteBundle.Codes codes, TakeRedemptions redemptions, WriteBundle bundles) {}

    /** How it went. */
    public sealed interface Outcome {}

    /** It is taken in. */
    public record Synced(Bundle bundle) implements Outcome {}

    /** Too often within the minute. */
    public record LimitReached(Instant retryAt) implements Outcome {}

    /** The server has no master secret of that epoch. */
    public record UnknownEpoch(KeyEpoch epoch) implements Outcome {}

    /** An administrator retired the computer at this moment. */
    public record RetiredMeanwhile() implements Outcome {}
}
