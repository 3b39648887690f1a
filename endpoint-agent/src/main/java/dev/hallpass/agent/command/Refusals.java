package dev.hallpass.agent.command;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.code.Flaw;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.terms.UserName;

/** Every no in words: what happened, until when, and what to do. */
final class Refusals {
    private final ZoneId zone;

    /** @param zone in which moments are told */
    Refusals(ZoneId zone) {
        this.zone = zone;
    }

    /** An endpoint that is not enrolled or damaged has failed; everything else was refused. */
    Reply reply(Refusal refusal) {
        boolean failed = refusal instanceof Refusal.NotEnrolled || refusal instanceof Refusal.StateDamaged;
        Sentence message = message(refusal);
        Sentence next = next(refusal);
        return failed ? Reply.failed(refusal.code(), message, next) : Reply.refused(refusal.code(), message, next);
    }

    static Reply malformed(Flaw flaw) {
        return Reply.refused("malformed", flaw(flaw), Sentence.of("refusal.malformed.next"));
    }

    private Sentence message(Refusal refusal) {
        if (refusal instanceof Refusal.Malformed malformed) {
            return flaw(malformed.flaw());
        }
        if (refusal instanceof Refusal.ClockBehind behind) {
            return Sentence.of(
                    "refusal.clock", behind.wall().atZone(zone), behind.latest().atZone(zone));
        }
        if (refusal instanceof Refusal.Spent spent) {
            return Sentence.of("refusal.spent", spent.firstUse().atZone(zone));
        }
        if (refusal instanceof Refusal.Over over) {
            return Sentence.of(
                    "refusal.over", over.start().atZone(zone), over.end().atZone(zone));
        }
        if (refusal instanceof Refusal.TransferLimitReached reached) {
            return Sentence.of("refusal.transfer-limit-reached", reached.until().atZone(zone));
        }
        if (refusal instanceof Refusal.OutOfWindow window) {
            return days(window.firstDay(), window.lastDay());
        }
        return aboutWhatIsHere(refusal);
    }

    private static Sentence aboutWhatIsHere(Refusal refusal) {
        if (refusal instanceof Refusal.LockedOut locked) {
            return Sentence.of("refusal.locked-out", locked.left());
        }
        if (refusal instanceof Refusal.DeviceNotAttached missing) {
            return Sentence.of(
                    "refusal.device-not-attached",
                    missing.device().name(),
                    missing.device().code().written());
        }
        if (refusal instanceof Refusal.OtherUser other) {
            return Sentence.of("refusal.other-user", other.user().value());
        }
        return Sentence.of("refusal." + refusal.code());
    }

    private static Sentence next(Refusal refusal) {
        if (refusal instanceof Refusal.NotValidHere wrong) {
            String users = wrong.users().stream().map(UserName::value).collect(Collectors.joining(", "));
            Sentence check = users.isEmpty()
                    ? Sentence.of("refusal.check-computer", wrong.computerName())
                    : Sentence.of("refusal.check-both", wrong.computerName(), users);
            return Sentence.of("refusal.not-valid-here.next", check, wait(wrong.nextTryIn()));
        }
        if (refusal instanceof Refusal.LockedOut locked && locked.limited()) {
            return Sentence.of("refusal.locked-out.limited.next");
        }
        if (refusal instanceof Refusal.DeviceNotAttached missing) {
            String name = missing.device().name();
            return Sentence.of(
                    "refusal.device-not-attached.next",
                    name.isBlank() ? missing.device().code().written() : name);
        }
        return Sentence.of("refusal." + refusal.code() + ".next");
    }

    private static Sentence wait(Optional<Duration> left) {
        return left.map(duration -> Sentence.of("refusal.wait", duration)).orElseGet(() -> Sentence.of("nothing"));
    }

    private static Sentence days(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? Sentence.of("refusal.out-of-window.day", first)
                : Sentence.of("refusal.out-of-window.days", first, last);
    }

    private static Sentence flaw(Flaw flaw) {
        if (flaw instanceof Flaw.StrayCharacter stray) {
            return Sentence.of("flaw.stray", stray.place(), "U+%04X".formatted(stray.codePoint()));
        }
        if (flaw instanceof Flaw.LetterAmongDigits letter) {
            return Sentence.of("flaw.letter", letter.place());
        }
        if (flaw instanceof Flaw.WrongLength length) {
            return length.missing() > 0
                    ? Sentence.of("flaw.missing", length.missing())
                    : Sentence.of("flaw.surplus", -length.missing());
        }
        return flaw instanceof Flaw.NumberTooLarge ? Sentence.of("flaw.too-large") : Sentence.of("flaw.status");
    }
}
