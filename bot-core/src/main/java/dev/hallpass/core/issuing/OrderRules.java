package dev.hallpass.core.issuing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.hallpass.core.issuing.IssueSettings.TransferLimit;
import dev.hallpass.core.issuing.IssueSettings.UserAloneCodes;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.EndUser;

/** What an order may ask for: by policy, by the settings in force, by the mail domains, by what the backend can do. */
public final class OrderRules {
    private final Policy policy;
    private final People people;
    private final Supplier<IssueSettings> settings;
    private final IssuingBounds bounds;

    /** @param settings asked at every order, so that a changed setting holds at once */
    public OrderRules(Policy policy, People people, Supplier<IssueSettings> settings, IssuingBounds bounds) {
        this.policy = policy;
        this.people = people;
        this.settings = settings;
        this.bounds = bounds;
    }

    IssuingBounds bounds() {
        return bounds;
    }

    Verdict mayIssue(Person person, Optional<Department> department) {
        return policy.may(person, Permission.ISSUE_CODES, department);
    }

    Verdict mayIssueAnywhere(Person person) {
        return policy.mayAnywhere(person, Permission.ISSUE_CODES);
    }

    /** Everything that stands against the order but for its times and for what the registry does not know. */
    List<IssueRefusal> refusals(Order order, Whereabouts where) {
        IssueSettings now = settings.get();
        return Stream.of(
                        scope(order, now),
                        window(order, now),
                        userAlone(where, now),
                        justification(order, now),
                        recipient(order.recipient()),
                        ability(order, where))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<IssueRefusal> scope(Order order, IssueSettings now) {
        return switch (order.scope()) {
            case UNIVERSAL -> Optional.of(new IssueRefusal.UniversalNotIssued());
            case DEVICE -> order.device().isEmpty() ? Optional.of(new IssueRefusal.DeviceMissing()) : Optional.empty();
            case TRANSFER_LIMIT_RESET ->
                now.transferLimit() == TransferLimit.OFF
                        ? Optional.of(new IssueRefusal.LimitResetOff())
                        : Optional.empty();
            case ALL_DEVICES, ALL_FILE_TRANSFERS -> Optional.empty();
        };
    }

    private static Optional<IssueRefusal> window(Order order, IssueSettings now) {
        return order.timing() instanceof Timing.During during && during.within().compareTo(now.longestWindow()) > 0
                ? Optional.of(new IssueRefusal.WindowForbidden(now.longestWindow()))
                : Optional.empty();
    }

    private Optional<IssueRefusal> userAlone(Whereabouts where, IssueSettings now) {
        if (!where.userAlone() || now.userAlone() == UserAloneCodes.FOR_EVERYBODY) {
            return Optional.empty();
        }
        boolean forbidden = now.userAlone() == UserAloneCodes.FOR_NOBODY || holdsARole(where.user());
        return where.binding().user().filter(user -> forbidden).map(IssueRefusal.UserAloneForbidden::new);
    }

    private boolean holdsARole(Optional<EndUser> user) {
        return user.flatMap(EndUser::email)
                .flatMap(people::withEmail)
                .filter(person -> !person.assignments().isEmpty())
                .isPresent();
    }

    private static Optional<IssueRefusal> justification(Order order, IssueSettings now) {
        if (order.justification().isEmpty()) {
            return now.justified().contains(order.scope())
                    ? Optional.of(new IssueRefusal.JustificationMissing(order.scope()))
                    : Optional.empty();
        }
        String text = order.justification().get().text();
        return now.justificationPattern()
                .filter(pattern -> !pattern.matcher(text).find())
                .map(pattern -> new IssueRefusal.JustificationPattern(pattern.pattern()));
    }

    private Optional<IssueRefusal> recipient(Recipient recipient) {
        if (recipient instanceof Recipient.Print) {
            return missing(Ability.PRINTING);
        }
        return recipient instanceof Recipient.Email email
                        && !bounds.mailDomains().permit(email.to())
                ? Optional.of(new IssueRefusal.MailDomainForbidden(
                        email.to().domain(), bounds.mailDomains().allowed()))
                : Optional.empty();
    }

    private Optional<IssueRefusal> ability(Order order, Whereabouts where) {
        if (where.userAlone()) {
            return missing(Ability.BINDING_TO_USER_ALONE);
        }
        return missing(order.timing() instanceof Timing.FromTo ? Ability.INTERVALS : Ability.REDEEM_WINDOWS);
    }

    private Optional<IssueRefusal> missing(Ability needed) {
        return bounds.abilities().contains(needed)
                ? Optional.empty()
                : Optional.of(new IssueRefusal.NotOffered(needed));
    }
}
