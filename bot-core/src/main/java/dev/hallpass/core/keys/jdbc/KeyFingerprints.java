package dev.hallpass.core.keys.jdbc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.doctor.UnfitToServe;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;

/**
 * Holds replicas to one set of master secrets: the first to use an epoch leaves its fingerprint in the database, and
 * whoever has another secret for it must not serve, since computers would refuse every code of theirs.
 */
public final class KeyFingerprints {
    private static final int SIZE_BYTES = 16;
    /** Epochs so far back have no computer any more. */
    private static final int OLDEST_LOOKED_FOR = 64;

    private final JdbcClient jdbc;
    private final Clock clock;

    private KeyFingerprints(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    public static KeyFingerprints in(DataSource database, Clock clock) {
        return new KeyFingerprints(database, clock);
    }

    /**
     * Compares the secrets with those that were used before, and leaves the fingerprints of new epochs.
     *
     * @param where what holds the secrets, as an operator knows it, such as {@code the key file /srv/keys.json}
     * @return the secrets
     * @throws UnfitToServe when an epoch is missing or has another secret; the message says which
     */
    public MasterSecrets require(MasterSecrets secrets, String where) {
        int newest = secrets.newest().value();
        IntStream.rangeClosed(Math.max(1, newest - OLDEST_LOOKED_FOR), newest)
                .mapToObj(KeyEpoch::new)
                .forEach(epoch -> secrets.of(epoch).ifPresent(secret -> leave(epoch, secret)));
        for (Used used : used()) {
            Optional<String> here = secrets.of(used.epoch()).map(KeyFingerprints::of);
            if (here.isEmpty()) {
                throw missing(used.epoch(), where);
            }
            if (!here.get().equals(used.fingerprint())) {
                throw another(used.epoch(), where);
            }
        }
        return secrets;
    }

    /**
     * The same for secrets that were read while serving.
     *
     * @return why they must not be used; empty when they may
     */
    public Optional<String> objection(MasterSecrets secrets, String where) {
        try {
            require(secrets, where);
            return Optional.empty();
        } catch (UnfitToServe unfit) {
            return Optional.ofNullable(unfit.getMessage());
        } catch (DataAccessException away) {
            return Optional.of("It cannot be compared with the database, which does not answer; tried again soon.");
        }
    }

    private static UnfitToServe missing(KeyEpoch epoch, String where) {
        return new UnfitToServe("Epoch " + epoch.value() + " is missing in " + where
                + ", and codes and keys of this database were made under it. Copy the master secrets of the other"
                + " replicas, or restore them from the backup of that epoch.");
    }

    private static UnfitToServe another(KeyEpoch epoch, String where) {
        return new UnfitToServe("The master secret of epoch " + epoch.value() + " in " + where
                + " is not the one that this database was used with: computers would refuse every code. Copy the"
                + " master secrets of the other replicas, or restore the key file that belongs to this database.");
    }

    private record Used(KeyEpoch epoch, String fingerprint) {}

    private List<Used> used() {
        return jdbc.sql("select epoch, fingerprint from key_epoch order by epoch")
                .query((row, number) -> new Used(new KeyEpoch(row.getInt("epoch")), row.getString("fingerprint")))
                .list();
    }

    private void leave(KeyEpoch epoch, MasterSecret secret) {
        if (used().stream().anyMatch(used -> used.epoch().equals(epoch))) {
            return;
        }
        try {
            jdbc.sql("insert into key_epoch (epoch, fingerprint, first_seen) values (?, ?, ?)")
                    .params(epoch.value(), of(secret), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException faster) {
            // Another replica began the epoch just now; which secret it has is compared next.
            return;
        }
    }

    private static String of(MasterSecret secret) {
        return secret.derive("epoch fingerprint", SIZE_BYTES).revealHex();
    }
}
