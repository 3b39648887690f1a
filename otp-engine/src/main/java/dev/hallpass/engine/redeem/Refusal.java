package dev.hallpass.engine.redeem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.Flaw;
import dev.hallpass.engine.terms.UserName;

/** Why nothing was opened, with the facts for a sentence that says until when and what to do. */
public sealed interface Refusal {

    /** The short name in {@code endpoint.md}, the same in every language. */
    String code();

    /**
     * The text cannot be a code. No attempt is counted.
     *
     * @param flaw what is wrong, and where
     */
    record Malformed(Flaw flaw) implements Refusal {
        @Override
        public String code() {
            return "malformed";
        }
    }

    /** One of the symbols was misheard or mistyped. No attempt is counted. */
    record Slip() implements Refusal {
        @Override
        public String code() {
            return "slip";
        }
    }

    /**
     * Too many wrong codes; this one was not looked at and not counted.
     *
     * @param left the running time to wait
     * @param limited whether ten tries a day are all there is until an administrator lifts that at a sync
     */
    record LockedOut(Duration left, boolean limited) implements Refusal {
        @Override
        public String code() {
            return "locked-out";
        }
    }

    /**
     * The computer's clock is behind: set it right, or sync.
     *
     * @param wall what it says
     * @param latest the latest time seen, moved on with the running time: it cannot be earlier than this
     */
    record ClockBehind(Instant wall, Instant latest) implements Refusal {
        @Override
        public String code() {
            return "clock";
        }
    }

    /**
     * A right code, on another day. Not counted as wrong.
     *
     * @param firstDay the first day on which it can be redeemed
     * @param lastDay the last one
     */
    record OutOfWindow(LocalDate firstDay, LocalDate lastDay) implements Refusal {
        @Override
        public String code() {
            return "out-of-window";
        }
    }

    /**
     * A right code, for a device that is not attached. Not counted as wrong.
     *
     * @param device what to plug in first
     */
    record DeviceNotAttached(Device device) implements Refusal {
        @Override
        public String code() {
            return "device-not-attached";
        }
    }

    /**
     * A right code, for somebody else who works here. Not counted as wrong.
     *
     * @param user who has to be logged in
     */
    record OtherUser(UserName user) implements Refusal {
        @Override
        public String code() {
            return "other-user";
        }
    }

    /**
     * A wrong code, which counts.
     *
     * @param computerName what to check with the helpdesk
     * @param users who is logged in, to be checked as well
     * @param nextTryIn the running time to wait before the next try; empty when there is none
     */
    record NotValidHere(String computerName, List<UserName> users, Optional<Duration> nextTryIn) implements Refusal {
        /** Keeps a copy of the list. */
        public NotValidHere {
            users = List.copyOf(users);
        }

        @Override
        public String code() {
            return "not-valid-here";
        }
    }

    /**
     * Redeemed here before.
     *
     * @param firstUse when
     */
    record Spent(Instant firstUse) implements Refusal {
        @Override
        public String code() {
            return "spent";
        }
    }

    /** Taken back by whoever issued it, or by an administrator. */
    record Revoked() implements Refusal {
        @Override
        public String code() {
            return "revoked";
        }
    }

    /**
     * A right interval code after its end.
     *
     * @param start when its interval began
     * @param end when it ended
     */
    record Over(Instant start, Instant end) implements Refusal {
        @Override
        public String code() {
            return "over";
        }
    }

    /** The state is damaged, missing, or older than the bundle: sync first. */
    record StateDamaged() implements Refusal {
        @Override
        public String code() {
            return "state-damaged";
        }
    }

    /**
     * The way to the server is closed.
     *
     * @param until when it opens by itself; a reset code opens it before
     */
    record TransferLimitReached(Instant until) implements Refusal {
        @Override
        public String code() {
            return "transfer-limit-reached";
        }
    }

    /** This computer was never enrolled. */
    record NotEnrolled() implements Refusal {
        @Override
        public String code() {
            return "not-enrolled";
        }
    }
}
