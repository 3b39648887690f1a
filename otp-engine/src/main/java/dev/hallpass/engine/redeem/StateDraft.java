package dev.hallpass.engine.redeem;

import java.util.List;

import dev.hallpass.engine.redeem.EndpointState.DayZones;
import dev.hallpass.engine.redeem.EndpointState.Owner;

/** A state in the making: changed piece by piece, then taken as a whole. Used within one method, never kept. */
final class StateDraft {
    private Owner owner;
    private TrustedClock clock;
    private LockOut lockOut;
    private DayZones zones;
    private Ledger ledger;
    private Grants grants;
    private RightsFreeze freeze;
    private TransferCounter transfers;
    private List<Device> remembered;
    private Correspondence correspondence;

    StateDraft(EndpointState from) {
        owner = from.owner();
        clock = from.clock();
        lockOut = from.lockOut();
        zones = from.zones();
        ledger = from.ledger();
        grants = from.grants();
        freeze = from.freeze();
        transfers = from.transfers();
        remembered = from.remembered();
        correspondence = from.correspondence();
    }

    StateDraft owner(Owner changed) {
        owner = changed;
        return this;
    }

    StateDraft clock(TrustedClock changed) {
        clock = changed;
        return this;
    }

    StateDraft lockOut(LockOut changed) {
        lockOut = changed;
        return this;
    }

    StateDraft zones(DayZones changed) {
        zones = changed;
        return this;
    }

    StateDraft ledger(Ledger changed) {
        ledger = changed;
        return this;
    }

    StateDraft grants(Grants changed) {
        grants = changed;
        return this;
    }

    StateDraft freeze(RightsFreeze changed) {
        freeze = changed;
        return this;
    }

    StateDraft transfers(TransferCounter changed) {
        transfers = changed;
        return this;
    }

    StateDraft remembered(List<Device> changed) {
        remembered = changed;
        return this;
    }

    StateDraft correspondence(Correspondence changed) {
        correspondence = changed;
        return this;
    }

    EndpointState done() {
        return new EndpointState(
                owner, clock, lockOut, zones, ledger, grants, freeze, transfers, remembered, correspondence);
    }
}
