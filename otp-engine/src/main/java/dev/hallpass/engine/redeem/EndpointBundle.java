package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.universal.ChainPlan;
import dev.hallpass.engine.universal.ChainPosition;

/**
 * What the server hands to one endpoint at enrolment and at each sync ({@code endpoint.md}, "Sync"), without the token.
 * Holds keys: keep it where nobody else reads it.
 *
 * @param computer who this endpoint is
 * @param keys its keys, of one or two epochs
 * @param chains the universal chains that it can check: none, one or two
 * @param zones by which the day goes
 * @param rules what it may do
 * @param news what happened since the last sync
 * @param generation counts the bundles that this endpoint took in: 0 as received, numbered when it is taken in. A state
 *     with a lower one is older than its bundle, and damaged
 */
public record EndpointBundle(
        Computer computer, KeyRing keys, List<Chain> chains, Zones zones, Rules rules, News news, long generation) {

    /**
     * The computer.
     *
     * @param id given at enrolment
     * @param name as people call it, such as {@code LT-0042}
     * @param contact how to reach an administrator, in words for people
     */
    public record Computer(ComputerId id, String name, String contact) {}

    /**
     * A universal chain.
     *
     * @param plan what both sides know of it; its steps are the position of the anchors
     * @param slots the anchors, one a slot
     */
    public record Chain(ChainPlan plan, List<Slot> slots) {
        /** Keeps a copy of the list. */
        public Chain {
            slots = List.copyOf(slots);
        }
    }

    /**
     * The anchor of one slot.
     *
     * @param slot 0 to 15
     * @param anchor the last value of its chain
     */
    public record Slot(int slot, ChainPosition anchor) {}

    /**
     * The two time zones.
     *
     * @param computer for codes that name this computer
     * @param organisation for all other codes, the universal ones too
     */
    public record Zones(ZoneId computer, ZoneId organisation) {}

    /**
     * The settings for this computer.
     *
     * @param policy what it may do without a code
     * @param transferLimit how much may be transferred in a while
     */
    public record Rules(Policy policy, TransferLimit transferLimit) {}

    /**
     * What a sync has to tell.
     *
     * @param serverTime when the bundle was written, by the server's clock
     * @param revoked the codes that are taken back
     * @param acknowledgedRedemptions the ids of reports that have arrived
     * @param lift names an administrator's lift of the lock-out; each name lifts once. Empty when there is none
     * @param spent the codes that the server knows to be redeemed here, for an endpoint that lost its state
     */
    public record News(
            Instant serverTime,
            List<Fingerprint> revoked,
            List<String> acknowledgedRedemptions,
            Optional<String> lift,
            List<SpentCode> spent) {
        /** Keeps copies of the lists. */
        public News {
            revoked = List.copyOf(revoked);
            acknowledgedRedemptions = List.copyOf(acknowledgedRedemptions);
            spent = List.copyOf(spent);
        }

        /** News without anything that was redeemed here. */
        public News(
                Instant serverTime,
                List<Fingerprint> revoked,
                List<String> acknowledgedRedemptions,
                Optional<String> lift) {
            this(serverTime, revoked, acknowledgedRedemptions, lift, List.of());
        }
    }

    /** Keeps a copy of the list. */
    public EndpointBundle {
        chains = List.copyOf(chains);
    }

    /** This bundle as the next one of an endpoint that held another before. */
    EndpointBundle after(EndpointBundle held) {
        KeyRing ring = held.computer.id().equals(computer.id()) ? held.keys.replacedBy(keys) : keys;
        return new EndpointBundle(computer, ring, chains, zones, rules, news, held.generation + 1);
    }

    /** This bundle as the next one of the same endpoint. */
    EndpointBundle forSame(EndpointBundle held) {
        if (!held.computer.id().equals(computer.id())) {
            throw new IllegalArgumentException("The server answered with the bundle of another computer.");
        }
        return after(held);
    }

    /** This bundle as the first one of an endpoint. */
    EndpointBundle first() {
        return new EndpointBundle(computer, keys, chains, zones, rules, news, 1);
    }
}
