package dev.hallpass.core.issuing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

/** Why nothing was issued, with the facts that the sentence for people needs. */
public sealed interface IssueRefusal {
    /** Its name in the audit trail; for good. */
    String code();

    /** @param verdict policy's answer, never {@link Verdict.Permitted} */
    record NotPermitted(Verdict verdict) implements IssueRefusal {
        @Override
        public String code() {
            return "not-permitted";
        }
    }

    /** @param retryAt when the next code may be issued */
    record LimitReached(Limit limit, Instant retryAt) implements IssueRefusal {
        @Override
        public String code() {
            return "limit-reached";
        }
    }

    record UnknownComputer(ComputerId computer) implements IssueRefusal {
        @Override
        public String code() {
            return "unknown-computer";
        }
    }

    record RetiredComputer(ComputerName computer) implements IssueRefusal {
        @Override
        public String code() {
            return "retired-computer";
        }
    }

    /** A code for a user alone, whom the registry does not know. */
    record UnknownUser(UserName user) implements IssueRefusal {
        @Override
        public String code() {
            return "unknown-user";
        }
    }

    /** A code for a user alone, who is assigned to no computer: none would accept it. */
    record UserNotAssigned(UserName user) implements IssueRefusal {
        @Override
        public String code() {
            return "user-not-assigned";
        }
    }

    /** A setting forbids codes for this user alone; naming the computer too helps. */
    record UserAloneForbidden(UserName user) implements IssueRefusal {
        @Override
        public String code() {
            return "user-alone-forbidden";
        }
    }

    /** The scope is one device and none is named. */
    record DeviceMissing() implements IssueRefusal {
        @Override
        public String code() {
            return "device-missing";
        }
    }

    /** The universal code is shown by its own command and never issued. */
    record UniversalNotIssued() implements IssueRefusal {
        @Override
        public String code() {
            return "universal-not-issued";
        }
    }

    /**
     * Every serial of these terms is out.
     *
     * @param all how many there were
     * @param freshAt when the same terms have serials again: the next day; empty for an interval, which needs another start,
     *     end or binding
     */
    record SerialsExhausted(int all, Optional<Instant> freshAt) implements IssueRefusal {
        @Override
        public String code() {
            return "serials-exhausted";
        }
    }

    /** @param latest the latest start that can be ordered now */
    record StartTooFar(Instant latest) implements IssueRefusal {
        @Override
        public String code() {
            return "start-too-far";
        }
    }

    record EndBeforeStart() implements IssueRefusal {
        @Override
        public String code() {
            return "end-before-start";
        }
    }

    /** Rounded to five minutes nothing remains. */
    record TooShort(Duration shortest) implements IssueRefusal {
        @Override
        public String code() {
            return "too-short";
        }
    }

    record TooLong(Duration longest) implements IssueRefusal {
        @Override
        public String code() {
            return "too-long";
        }
    }

    /** @param end as rounded; not after now */
    record OverAlready(Instant end) implements IssueRefusal {
        @Override
        public String code() {
            return "over-already";
        }
    }

    /** A setting allows no window longer than this. */
    record WindowForbidden(RedeemWindow longest) implements IssueRefusal {
        @Override
        public String code() {
            return "window-forbidden";
        }
    }

    /** A transfer limit reset runs from its redemption for 30 minutes; it has no start and end. */
    record LimitResetHasNoInterval() implements IssueRefusal {
        @Override
        public String code() {
            return "limit-reset-has-no-interval";
        }
    }

    /** The transfer limit is off, so there is nothing to reset. */
    record LimitResetOff() implements IssueRefusal {
        @Override
        public String code() {
            return "limit-reset-off";
        }
    }

    record JustificationMissing(Scope scope) implements IssueRefusal {
        @Override
        public String code() {
            return "justification-missing";
        }
    }

    /** @param pattern the regular expression that the setting demands */
    record JustificationPattern(String pattern) implements IssueRefusal {
        @Override
        public String code() {
            return "justification-pattern";
        }
    }

    /** @param allowed the domains that mail may go to; empty when e-mail is not set up */
    record MailDomainForbidden(String domain, SortedSet<String> allowed) implements IssueRefusal {
        public MailDomainForbidden {
            allowed = new TreeSet<>(allowed);
        }

        @Override
        public String code() {
            return "mail-domain-forbidden";
        }
    }

    record UnknownRecipient(PersonId recipient) implements IssueRefusal {
        @Override
        public String code() {
            return "unknown-recipient";
        }
    }

    /** So long an access is given only after a number of the issuer's authenticator app. */
    record StepUpNeeded() implements IssueRefusal {
        @Override
        public String code() {
            return "step-up-needed";
        }
    }

    /** As before, and the issuer has enrolled no authenticator app. */
    record StepUpNotEnrolled() implements IssueRefusal {
        @Override
        public String code() {
            return "step-up-not-enrolled";
        }
    }

    /** The backend has no such codes. */
    record NotOffered(Ability missing) implements IssueRefusal {
        @Override
        public String code() {
            return "not-offered";
        }
    }
}
