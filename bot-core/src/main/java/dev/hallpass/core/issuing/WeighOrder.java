package dev.hallpass.core.issuing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.issuing.Dating.Dated;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.Validity;

/** Says what would be issued for an order, or everything that stands against it. Stores nothing and takes no limit. */
public final class WeighOrder {
    private static final Duration LITTLE_TIME = Duration.ofHours(2);

    private final People people;
    private final Registry registry;
    private final OrderRules rules;
    private final Clock clock;

    public WeighOrder(People people, Registry registry, OrderRules rules, Clock clock) {
        this.people = people;
        this.registry = registry;
        this.rules = rules;
        this.clock = clock;
    }

    /** Asks the stored person, registry and settings as they are now. */
    public WeighOutcome weigh(Order order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Whereabouts where = Whereabouts.look(order.binding(), registry);
        Verdict verdict = mayIssue(order, where);
        if (!(verdict instanceof Verdict.Permitted)) {
            return new WeighOutcome.Refused(List.of(new IssueRefusal.NotPermitted(verdict)));
        }
        Dated dated =
                new Dating(order.scope(), now, where.zoneOr(rules.bounds().organisationZone())).date(order.timing());
        List<IssueRefusal> refusals = refusals(order, where, dated);
        if (!refusals.isEmpty() || !(dated instanceof Dated.On on)) {
            return new WeighOutcome.Refused(refusals);
        }
        return new WeighOutcome.Weighed(plan(order, where, on, now));
    }

    /** Whose matter the order is: the computer's department, else the user's. */
    Optional<Department> department(Order order) {
        return Whereabouts.look(order.binding(), registry).department();
    }

    /** Who may issue nowhere learns nothing of what exists; a computer that does not exist is in no department. */
    private Verdict mayIssue(Order order, Whereabouts where) {
        Optional<Person> issuer = people.find(order.issuer());
        if (issuer.isEmpty()) {
            return new Verdict.NotYourRole(Permission.ISSUE_CODES);
        }
        if (order.authority() instanceof Authority.Approval) {
            return new Verdict.Permitted();
        }
        return where.refusal().isPresent() && where.department().isEmpty()
                ? rules.mayIssueAnywhere(issuer.get())
                : rules.mayIssue(issuer.get(), where.department());
    }

    private List<IssueRefusal> refusals(Order order, Whereabouts where, Dated dated) {
        List<IssueRefusal> refusals = new ArrayList<>();
        where.refusal().ifPresent(refusals::add);
        if (dated instanceof Dated.Not not) {
            refusals.add(not.refusal());
        }
        refusals.addAll(rules.refusals(order, where));
        if (dated instanceof Dated.On on && order.authority() instanceof Authority.OwnRole) {
            rules.stepUp(order.issuer(), on.validity()).ifPresent(refusals::add);
        }
        unknownRecipient(order).ifPresent(refusals::add);
        return refusals;
    }

    private Optional<IssueRefusal> unknownRecipient(Order order) {
        return reader(order.recipient())
                .filter(person -> people.find(person).isEmpty())
                .map(IssueRefusal.UnknownRecipient::new);
    }

    private static Optional<PersonId> reader(Recipient recipient) {
        if (recipient instanceof Recipient.DirectMessage message) {
            return Optional.of(message.to());
        }
        return recipient instanceof Recipient.Print print ? Optional.of(print.to()) : Optional.empty();
    }

    private Plan plan(Order order, Whereabouts where, Dated.On dated, Instant now) {
        Terms terms = new Terms(order.scope(), order.binding(), dated.validity());
        List<Caution> cautions = new ArrayList<>();
        order.device().flatMap(this::deviceCaution).ifPresent(cautions::add);
        where.caution().ifPresent(cautions::add);
        if (dated.validity() instanceof Validity.Relative && dated.redeemBy().isBefore(now.plus(LITTLE_TIME))) {
            cautions.add(new Caution.LittleTimeLeft(dated.redeemBy()));
        }
        return new Plan(
                now,
                new Draft(terms, order.device()),
                where.key(registry),
                where.zoneOr(rules.bounds().organisationZone()),
                dated.redeemBy(),
                where.department(),
                cautions);
    }

    private Optional<Caution> deviceCaution(DeviceCode code) {
        Optional<Device> device = registry.device(code);
        return device.isEmpty()
                ? Optional.of(new Caution.DeviceNotRegistered(code))
                : device.filter(known -> known.serial().isEmpty()).map(Caution.NoSerialNumber::new);
    }
}
