package dev.hallpass.core.issuing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.stepup.StepUpRule;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Validity;

/** What an order may ask for: by policy, by the settings in force, by the mail domains, by what the backend can do. */
public final class OrderRules {
    private final Policy policy;
    private final People people;
    private final Settings settings;
    private final IssuingBounds bounds;
    private final StepUpRule stepUp;

    /** Settings are asked at every order, so that a changed one holds at once. */
    public OrderRules(Policy policy, People people, Settings settings, IssuingBounds bounds, StepUpRule stepUp) {
        this.policy = policy;
        this.people = people;
        this.settings = settings;
        this.bounds = bounds;
        this.stepUp = stepUp;
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
        return Stream.of(
                        scope(order),
                        window(order),
                        userAlone(where),
                        justification(order),
                        recipient(order.recipient()),
                        ability(order, where))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What stands against so long an access for want of a proof. */
    Optional<IssueRefusal> stepUp(PersonId issuer, Validity validity) {
        return switch (stepUp.forCode(issuer, length(validity))) {
            case NOTHING -> Optional.empty();
            case NUMBER -> Optional.of(new IssueRefusal.StepUpNeeded());
            case ENROLMENT -> Optional.of(new IssueRefusal.StepUpNotEnrolled());
        };
    }

    private static Duration length(Validity validity) {
        if (validity instanceof Validity.Relative relative) {
            return relative.duration().duration();
        }
        Validity.Interval interval = (Validity.Interval) validity;
        return Duration.between(interval.start(), interval.end());
    }

    private Optional<IssueRefusal> scope(Order order) {
        return switch (order.scope()) {
            case UNIVERSAL -> Optional.of(new IssueRefusal.UniversalNotIssued());
            case DEVICE -> order.device().isEmpty() ? Optional.of(new IssueRefusal.DeviceMissing()) : Optional.empty();
            case TRANSFER_LIMIT_RESET ->
                settings.value(Setting.ENDPOINT_TRANSFER_LIMIT).isEmpty()
                        ? Optional.of(new IssueRefusal.LimitResetOff())
                        : Optional.empty();
            case ALL_DEVICES, ALL_FILE_TRANSFERS -> Optional.empty();
        };
    }

    private Optional<IssueRefusal> window(Order order) {
        RedeemWindow longest = settings.value(Setting.LONGEST_WINDOW);
        return order.timing() instanceof Timing.During during && during.within().compareTo(longest) > 0
                ? Optional.of(new IssueRefusal.WindowForbidden(longest))
                : Optional.empty();
    }

    private Optional<IssueRefusal> userAlone(Whereabouts where) {
        return where.userAlone() && userAloneForbidden(where.user())
                ? where.binding().user().map(IssueRefusal.UserAloneForbidden::new)
                : Optional.empty();
    }

    private boolean userAloneForbidden(Optional<EndUser> user) {
        return switch (settings.value(Setting.USER_ALONE_CODES)) {
            case ALLOWED -> false;
            case FORBIDDEN_FOR_MARKED -> holdsARole(user);
            case FORBIDDEN -> true;
        };
    }

    /** Who holds a role here is of the administrators or the helpdesk, whose accounts open many computers. */
    private boolean holdsARole(Optional<EndUser> user) {
        return user.flatMap(EndUser::email)
                .flatMap(people::withEmail)
                .filter(person ->
                        !person.assignments().isEmpty() || !person.unanswered().isEmpty())
                .isPresent();
    }

    private Optional<IssueRefusal> justification(Order order) {
        if (order.justification().isEmpty()) {
            return settings.value(Setting.JUSTIFICATION_REQUIRED).contains(order.scope())
                    ? Optional.of(new IssueRefusal.JustificationMissing(order.scope()))
                    : Optional.empty();
        }
        String text = order.justification().get().text();
        return settings.value(Setting.JUSTIFICATION_PATTERN)
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
