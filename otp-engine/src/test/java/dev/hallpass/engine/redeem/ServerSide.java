package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;

/** A bundle in the making. */
final class ServerSide {
    private Instant time;
    private KeyRing keys = new KeyRing(keys(Laptop.MASTER, 1), Optional.empty());
    private List<EndpointBundle.Chain> chains = List.of();
    private EndpointBundle.Zones zones = new EndpointBundle.Zones(Laptop.BUCHAREST, Laptop.BERLIN);
    private Policy policy = Policy.BLOCK_ALL;
    private TransferLimit limit = TransferLimit.OFF;
    private final List<Fingerprint> revoked = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private Optional<String> lift = Optional.empty();

    ServerSide(Instant time) {
        this.time = time;
    }

    static KeySet keys(MasterSecret master, int epoch) {
        return keys(master, epoch, 1);
    }

    static KeySet keys(MasterSecret master, int epoch, int generation) {
        return new KeySet(
                new KeyEpoch(epoch),
                master.computerKey(Laptop.COMPUTER),
                master.receiptKey(Laptop.COMPUTER),
                List.of(
                        new KeySet.Assigned(Laptop.MARIA, master.userKey(Laptop.MARIA, generation)),
                        new KeySet.Assigned(Laptop.JOHN, master.userKey(Laptop.JOHN, 1))));
    }

    ServerSide time(Instant changed) {
        time = changed;
        return this;
    }

    ServerSide keys(KeyRing changed) {
        keys = changed;
        return this;
    }

    ServerSide chains(List<EndpointBundle.Chain> changed) {
        chains = changed;
        return this;
    }

    ServerSide zones(ZoneId computer, ZoneId organisation) {
        zones = new EndpointBundle.Zones(computer, organisation);
        return this;
    }

    ServerSide policy(Policy changed) {
        policy = changed;
        return this;
    }

    ServerSide limit(TransferLimit changed) {
        limit = changed;
        return this;
    }

    ServerSide revoke(Fingerprint code) {
        revoked.add(code);
        return this;
    }

    ServerSide acknowledge(String id) {
        acknowledged.add(id);
        return this;
    }

    ServerSide lift(String name) {
        lift = Optional.of(name);
        return this;
    }

    EndpointBundle bundle() {
        return new EndpointBundle(
                new EndpointBundle.Computer(Laptop.COMPUTER, "LT-0042", "Helpdesk, 555 0100"),
                keys,
                chains,
                zones,
                new EndpointBundle.Rules(policy, limit),
                new EndpointBundle.News(time, revoked, acknowledged, lift),
                0);
    }
}
