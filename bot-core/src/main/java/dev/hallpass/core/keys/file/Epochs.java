package dev.hallpass.core.keys.file;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;

/**
 * The epochs with their secrets, and from when each is used.
 *
 * @param beginnings of epochs that were announced before they came into use; the others are in use
 */
record Epochs(NavigableMap<KeyEpoch, MasterSecret> secrets, NavigableMap<KeyEpoch, Instant> beginnings) {
    /** @throws IllegalArgumentException when there is none, or none that is in use from the beginning */
    Epochs {
        secrets = new TreeMap<>(secrets);
        beginnings = new TreeMap<>(beginnings);
        if (secrets.isEmpty() || beginnings.containsKey(secrets.firstKey())) {
            throw new IllegalArgumentException("there is no master secret to begin with");
        }
    }

    static Epochs inUse(NavigableMap<KeyEpoch, MasterSecret> secrets) {
        return new Epochs(secrets, new TreeMap<>());
    }

    /** With one epoch more, which comes into use then. */
    Epochs and(MasterSecret secret, Instant from) {
        KeyEpoch next = newest().next();
        NavigableMap<KeyEpoch, MasterSecret> more = new TreeMap<>(secrets);
        more.put(next, secret);
        NavigableMap<KeyEpoch, Instant> begun = new TreeMap<>(beginnings);
        begun.put(next, from);
        return new Epochs(more, begun);
    }

    /** The latest epoch, in use or not. */
    KeyEpoch newest() {
        return secrets.lastKey();
    }

    /** From when an epoch is used; empty for one that was never announced. */
    Optional<Instant> beginning(KeyEpoch epoch) {
        return Optional.ofNullable(beginnings.get(epoch));
    }

    /** Whether every epoch of the others has the same secret here. */
    boolean sameSecretsAs(Epochs others) {
        return others.secrets().entrySet().stream()
                .allMatch(other -> Optional.ofNullable(secrets.get(other.getKey()))
                        .map(MasterSecret::bytes)
                        .filter(other.getValue().bytes()::equals)
                        .isPresent());
    }

    /** The latest epoch that is in use then. */
    KeyEpoch at(Instant now) {
        return secrets.descendingKeySet().stream()
                .filter(epoch -> !beginnings.getOrDefault(epoch, Instant.MIN).isAfter(now))
                .findFirst()
                .orElseGet(secrets::firstKey);
    }

    @Override
    public String toString() {
        return "Epochs" + secrets.keySet();
    }
}
