package dev.hallpass.core.endpoints;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import dev.hallpass.core.endpoints.Bundle.Keys;
import dev.hallpass.core.endpoints.Bundle.OfUser;
import dev.hallpass.core.issuing.OpenCodes;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.registry.AssignedKey;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.ReceiptKey;
import dev.hallpass.engine.terms.ComputerId;

/** The keys of a computer: the present ones, and those that codes may still be written under. */
public final class WriteKeys {
    private final MasterSecrets secrets;
    private final Registry registry;
    private final OpenCodes codes;

    public WriteKeys(MasterSecrets secrets, Registry registry, OpenCodes codes) {
        this.secrets = secrets;
        this.registry = registry;
        this.codes = codes;
    }

    /** The computer's present keys, and what it needs besides. */
    Written write(Computer computer, List<AssignedKey> users) {
        KeyEpoch present = presentFor(computer);
        MasterSecret secret = secrets.of(present).orElseThrow();
        return new Written(
                keys(present, secret, computer.id(), users, AssignedKey::present), previous(computer, users, present));
    }

    /** Never an older epoch than the computer uses: another replica may have begun the new one a moment earlier. */
    private KeyEpoch presentFor(Computer computer) {
        KeyEpoch current = secrets.current();
        return known(computer.epoch())
                .filter(used -> used.compareTo(current) > 0)
                .orElse(current);
    }

    /**
     * The keys of the epoch that the computer uses, until it uses the present one; then those of the oldest epoch that
     * another computer of its users uses, since codes for a user alone are written under that, or of the latest older
     * one under which a code is open here; then, where there is none, the users' older generations.
     */
    private Optional<Keys> previous(Computer computer, List<AssignedKey> users, KeyEpoch present) {
        KeyEpoch epoch = computer.epoch().equals(present) ? older(computer, users, present) : computer.epoch();
        boolean older = epoch.compareTo(present) < 0;
        List<AssignedKey> aged =
                users.stream().filter(key -> key.inUse() < key.present()).toList();
        if (!older && aged.isEmpty()) {
            return Optional.empty();
        }
        return secrets.of(epoch)
                .map(secret -> keys(epoch, secret, computer.id(), older ? users : aged, AssignedKey::inUse));
    }

    /** The receipt keys by which the computer may name codes: of the epoch it uses, and of the present one. */
    List<ReceiptKey> receiptKeys(Computer computer, KeyEpoch used) {
        return Stream.of(used, secrets.current(), computer.epoch())
                .distinct()
                .flatMap(epoch -> secrets.of(epoch).stream())
                .map(secret -> secret.receiptKey(computer.id()))
                .toList();
    }

    /** Fingerprints of no code, by whose acknowledgement new keys of users are confirmed. */
    List<Fingerprint> marks(ComputerId computer, List<AssignedKey> users) {
        return users.stream()
                .filter(AssignedKey::unconfirmed)
                .map(key -> KeyMark.of(secrets.currentSecret(), computer, key))
                .toList();
    }

    /** The keys whose marks are among what was acknowledged. */
    List<AssignedKey> confirmed(ComputerId computer, List<AssignedKey> users, List<Fingerprint> acknowledged) {
        return users.stream()
                .filter(AssignedKey::unconfirmed)
                .filter(key -> acknowledged.contains(KeyMark.of(secrets.currentSecret(), computer, key)))
                .toList();
    }

    /** Whether the epoch is one whose master secret is there. */
    Optional<KeyEpoch> known(KeyEpoch epoch) {
        return secrets.of(epoch).map(secret -> epoch);
    }

    private KeyEpoch older(Computer computer, List<AssignedKey> users, KeyEpoch present) {
        KeyEpoch oldest = oldestAmong(users, present);
        return oldest.compareTo(present) < 0
                ? oldest
                : codes.epochBefore(
                                present,
                                computer.id(),
                                users.stream().map(AssignedKey::user).toList())
                        .orElse(oldest);
    }

    private KeyEpoch oldestAmong(List<AssignedKey> users, KeyEpoch present) {
        return users.stream()
                .flatMap(key -> registry.computersOf(key.user()).stream())
                .map(Computer::epoch)
                .min(Comparator.naturalOrder())
                .orElse(present);
    }

    private static Keys keys(
            KeyEpoch epoch,
            MasterSecret secret,
            ComputerId computer,
            List<AssignedKey> users,
            ToIntFunction<AssignedKey> generation) {
        List<OfUser> ofUsers = users.stream()
                .map(key -> new OfUser(key.user(), secret.userKey(key.user(), generation.applyAsInt(key))))
                .toList();
        return new Keys(epoch, secret.computerKey(computer), secret.receiptKey(computer), ofUsers);
    }

    /** The keys of one bundle. */
    record Written(Keys present, Optional<Keys> previous) {}
}
