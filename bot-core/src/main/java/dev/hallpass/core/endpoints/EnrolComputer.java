package dev.hallpass.core.endpoints;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.RateLimiter.Allowance;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.terms.ComputerId;

/** A computer's first contact: it spends an enrolment token, and gets an identity, a token of its own and its keys. */
public final class EnrolComputer {
    private final Endpoints endpoints;
    private final Registry registry;
    private final WriteBundle bundles;
    private final RateLimiter limits;
    private final Making making;

    public EnrolComputer(
            Endpoints endpoints, Registry registry, WriteBundle bundles, RateLimiter limits, Making making) {
        this.endpoints = endpoints;
        this.registry = registry;
        this.bundles = bundles;
        this.limits = limits;
        this.making = making;
    }

    /**
     * Takes one act of the address' budget, whatever else the request says.
     *
     * @return when the next one is allowed; empty while there are acts left
     * @throws dev.hallpass.core.limits.StoreUnavailable when the limit cannot be asked
     */
    public Optional<Instant> tooManyFrom(String address) {
        return limits.take(Limit.ENROL_ADDRESS, address) instanceof Allowance.Exhausted exhausted
                ? Optional.of(exhausted.retryAt())
                : Optional.empty();
    }

    /**
     * Enrols: of several at once with one token, one.
     *
     * @param address from where, for the audit trail
     */
    public Outcome enrol(EnrolmentToken token, FirstContact contact, String address) {
        Optional<EnrolmentOffer> offer =
                endpoints.offered(token.hash(), making.clock().instant());
        return offer.isPresent() ? enrol(offer.get(), contact, address) : new TokenNotValid();
    }

    private Outcome enrol(EnrolmentOffer offer, FirstContact contact, String address) {
        EndpointToken own = EndpointToken.random(making.random());
        Computer computer = computer(offer, contact.contact());
        Endpoints.NewEndpoint endpoint = new Endpoints.NewEndpoint(
                offer, offer.replaces().flatMap(registry::computer), computer, own.hash(), contact);
        ComputerEnrolled event =
                new ComputerEnrolled(computer.id().value(), computer.name().value());
        return switch (endpoints.enrol(endpoint, event, entry(computer, contact, address))) {
            case ENROLLED -> new Enrolled(bundles.write(computer, List.of()).with(own));
            case TOKEN_SPENT -> new TokenNotValid();
            case NAME_TAKEN -> new NameTaken(offer);
        };
    }

    private Computer computer(EnrolmentOffer offer, Contact contact) {
        return new Computer(
                ComputerId.random(making.random()),
                offer.name(),
                offer.department(),
                contact.zone(),
                making.secrets().current(),
                making.clock().instant(),
                false);
    }

    private AuditEntry entry(Computer computer, FirstContact contact, String address) {
        return new AuditEntry(
                computer.lastSeen(),
                new Actor.Endpoint(computer.id()),
                Act.ENROL_COMPUTER,
                "computer " + computer.name(),
                AuditEntry.DONE,
                Optional.empty(),
                address + ", calls itself " + contact.calledItself() + ", agent " + contact.agentVersion(),
                computer.department());
    }

    /** What a new identity is made of. */
    public record Making(MasterSecrets secrets, Clock clock, SecureRandom random) {}

    /** How it went. */
    public sealed interface Outcome {}

    /** It is enrolled; the bundle holds its token. */
    public record Enrolled(Bundle bundle) implements Outcome {}

    /** The token is unknown, used, or its hour is over. */
    public record TokenNotValid() implements Outcome {}

    /** Another computer enrolled under the name since the token was made. */
    public record NameTaken(EnrolmentOffer offer) implements Outcome {}
}
