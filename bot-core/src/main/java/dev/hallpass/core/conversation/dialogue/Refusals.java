package dev.hallpass.core.conversation.dialogue;

import java.util.Locale;

import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.IssueRefusal;
import dev.hallpass.core.policy.Verdict;

/** Puts a no in words: what, until when, and what to do. */
final class Refusals {
    private final Describing describing;
    private final String contact;

    /** @param contact how to reach an administrator */
    Refusals(Describing describing, String contact) {
        this.describing = describing;
        this.contact = contact;
    }

    Text verdict(Verdict verdict, Voice voice) {
        if (verdict instanceof Verdict.NotYourDepartment missing) {
            return voice.text("verdict.department." + missing.missing().name(), contact);
        }
        if (verdict instanceof Verdict.SwitchedOff off) {
            return voice.text("verdict.off." + off.what().name(), contact);
        }
        if (verdict instanceof Verdict.NotYourRole missing) {
            return voice.text("verdict.role." + missing.missing().name(), contact);
        }
        if (verdict instanceof Verdict.DirectoryUnavailable) {
            return voice.text("verdict.directory", contact);
        }
        throw new IllegalArgumentException("what is permitted is not refused");
    }

    Text text(IssueRefusal refusal, Voice voice) {
        if (refusal instanceof IssueRefusal.NotPermitted not) {
            return verdict(not.verdict(), voice);
        }
        return voice.text("refusal." + refusal.code() + variant(refusal), facts(refusal, voice));
    }

    private static String variant(IssueRefusal refusal) {
        if (refusal instanceof IssueRefusal.SerialsExhausted out) {
            return out.freshAt().isPresent() ? ".until" : "";
        }
        if (refusal instanceof IssueRefusal.MailDomainForbidden mail) {
            return mail.allowed().isEmpty() ? ".no-mail" : "";
        }
        return refusal instanceof IssueRefusal.LimitReached reached
                ? "." + reached.limit().property()
                : "";
    }

    private Object[] facts(IssueRefusal refusal, Voice voice) {
        if (refusal instanceof IssueRefusal.LimitReached reached) {
            return new Object[] {voice.at(reached.retryAt())};
        }
        if (refusal instanceof IssueRefusal.SerialsExhausted out) {
            return new Object[] {out.all(), out.freshAt().<Object>map(voice::at).orElse("")};
        }
        if (refusal instanceof IssueRefusal.StartTooFar far) {
            return new Object[] {voice.at(far.latest())};
        }
        if (refusal instanceof IssueRefusal.OverAlready over) {
            return new Object[] {voice.at(over.end())};
        }
        return new Object[] {fact(refusal, voice), contact};
    }

    private Object fact(IssueRefusal refusal, Voice voice) {
        if (refusal instanceof IssueRefusal.RetiredComputer retired) {
            return retired.computer();
        }
        if (refusal instanceof IssueRefusal.UserNotAssigned user) {
            return user.user();
        }
        if (refusal instanceof IssueRefusal.UnknownUser user) {
            return user.user();
        }
        if (refusal instanceof IssueRefusal.UserAloneForbidden user) {
            return user.user();
        }
        return factOfTerms(refusal, voice);
    }

    private Object factOfTerms(IssueRefusal refusal, Voice voice) {
        if (refusal instanceof IssueRefusal.TooLong tooLong) {
            return voice.say(
                    "length.days.hours",
                    tooLong.longest().toDaysPart(),
                    tooLong.longest().toHoursPart());
        }
        if (refusal instanceof IssueRefusal.TooShort tooShort) {
            return voice.exactLength(tooShort.shortest());
        }
        if (refusal instanceof IssueRefusal.WindowForbidden window) {
            return voice.say("window." + window.longest().name());
        }
        if (refusal instanceof IssueRefusal.JustificationMissing missing) {
            return describing.scope(missing.scope(), voice);
        }
        if (refusal instanceof IssueRefusal.JustificationPattern pattern) {
            return pattern.pattern();
        }
        if (refusal instanceof IssueRefusal.MailDomainForbidden mail) {
            return String.join(", ", mail.allowed());
        }
        return refusal instanceof IssueRefusal.NotOffered not
                ? not.missing().name().toLowerCase(Locale.ROOT)
                : "";
    }
}
