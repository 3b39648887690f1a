package dev.hallpass.core.keys.file;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;

/** The secrets in memory; the latest epoch whose time has come is the current one. */
final class HeldSecrets implements MasterSecrets {
    private final Supplier<Epochs> epochs;
    private final Clock clock;

    /** @param epochs what is known now; asked each time */
    HeldSecrets(Supplier<Epochs> epochs, Clock clock) {
        this.epochs = epochs;
        this.clock = clock;
    }

    @Override
    public KeyEpoch current() {
        return epochs.get().at(clock.instant());
    }

    @Override
    public KeyEpoch newest() {
        return epochs.get().newest();
    }

    @Override
    public MasterSecret currentSecret() {
        Epochs now = epochs.get();
        return Objects.requireNonNull(now.secrets().get(now.at(clock.instant())));
    }

    @Override
    public Optional<MasterSecret> of(KeyEpoch epoch) {
        return Optional.ofNullable(epochs.get().secrets().get(epoch));
    }

    @Override
    public String toString() {
        return "[master secrets]";
    }
}
