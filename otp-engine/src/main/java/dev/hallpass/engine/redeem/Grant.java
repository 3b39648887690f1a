package dev.hallpass.engine.redeem;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.terms.Scope;

/**
 * The access that one redemption opened.
 *
 * @param number names it on this computer, from 1
 * @param fingerprint of its code; grants of one universal code share it
 * @param opening what it opens
 * @param period from when until when
 * @param receipts computed at redemption, since the code is not kept
 * @param status how far it has come
 */
public record Grant(
        int number, Fingerprint fingerprint, Opening opening, Period period, Receipts receipts, Status status) {

    /**
     * What a grant opens.
     *
     * @param scope how much
     * @param device the device, where the scope is one
     * @param slot of a universal code
     * @param redeemedAt when its code was redeemed, by the trusted clock
     */
    public record Opening(Scope scope, Optional<DeviceCode> device, OptionalInt slot, Instant redeemedAt) {}

    /**
     * The time of a grant.
     *
     * @param from inclusive; later than the redemption where an interval has not begun
     * @param until exclusive
     */
    public record Period(Instant from, Instant until) {
        boolean contains(Instant time) {
            return !time.isBefore(from) && time.isBefore(until);
        }

        Period movedBy(Duration by) {
            return new Period(from.plus(by), until.plus(by));
        }
    }

    /**
     * Proofs for the helpdesk, each good from the moment that it tells of.
     *
     * @param opened that the code was redeemed
     * @param givenBack that the access was given back early
     * @param ended that its time is over, or that it was revoked
     */
    public record Receipts(Receipt opened, Receipt givenBack, Receipt ended) {}

    /** The stages of a grant. */
    public enum Phase {
        /** Redeemed before its interval began. */
        WAITING,
        /** Running. */
        OPEN,
        /** Its time is over. */
        TIME_OVER,
        /** Given back early. */
        GIVEN_BACK,
        /** Taken back at a sync. */
        REVOKED
    }

    /**
     * How far a grant has come.
     *
     * @param phase the stage
     * @param since when it began, by the trusted clock
     * @param announced whether those who act on it (hooks, drivers) were told; nothing is to be told while it waits
     */
    public record Status(Phase phase, Instant since, boolean announced) {}

    /** Whether it waits or runs: its time is not over, and it was neither given back nor revoked. */
    public boolean isLive() {
        return status.phase() == Phase.WAITING || status.phase() == Phase.OPEN;
    }

    /** The receipt that tells of the present phase. */
    public Receipt receipt() {
        return switch (status.phase()) {
            case WAITING, OPEN -> receipts.opened();
            case GIVEN_BACK -> receipts.givenBack();
            case TIME_OVER, REVOKED -> receipts.ended();
        };
    }

    /** Whether it runs at this moment; never while the computer's clock is behind. */
    boolean runsAt(ClockReading reading) {
        return status.phase() == Phase.OPEN
                && !reading.isBehind()
                && reading.now().isBefore(period.until());
    }

    boolean opensDevice(DeviceCode code) {
        return switch (opening.scope()) {
            case DEVICE -> opening.device().filter(code::equals).isPresent();
            case ALL_DEVICES, UNIVERSAL -> true;
            case ALL_FILE_TRANSFERS, TRANSFER_LIMIT_RESET -> false;
        };
    }

    boolean opensTransfers() {
        return opening.scope() == Scope.ALL_FILE_TRANSFERS || opening.scope() == Scope.UNIVERSAL;
    }

    /** Moved on to this moment: opened when its start has come, over when its end has. */
    Grant at(ClockReading reading) {
        Instant latest = reading.clock().latest();
        if (isLive() && !latest.isBefore(period.until())) {
            return reached(Phase.TIME_OVER, period.until());
        }
        boolean begins = status.phase() == Phase.WAITING && !reading.isBehind() && period.contains(latest);
        return begins ? reached(Phase.OPEN, latest) : this;
    }

    /** In another phase. Whoever never heard of it while it waited need not hear of its end. */
    Grant reached(Phase phase, Instant since) {
        boolean unheard = phase != Phase.OPEN && status.phase() == Phase.WAITING;
        return withStatus(new Status(phase, since, unheard));
    }

    Grant announced() {
        return withStatus(new Status(status.phase(), status.since(), true));
    }

    /** A running grant after a sync has set the clock back: as much of it is left as before. */
    Grant movedBy(Duration by) {
        return status.phase() == Phase.OPEN
                ? new Grant(number, fingerprint, opening, period.movedBy(by), receipts, status)
                : this;
    }

    private Grant withStatus(Status changed) {
        return new Grant(number, fingerprint, opening, period, receipts, changed);
    }
}
