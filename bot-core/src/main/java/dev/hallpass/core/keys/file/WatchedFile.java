package dev.hallpass.core.keys.file;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key file as it was read last. It is read again now and then, so that a running replica learns of an epoch that
 * was announced in it. A file that cannot be read then, that lacks an epoch or that is objected to leaves what is known.
 * Thread-safe.
 */
final class WatchedFile {
    /** How long a replica may not know of a change: much shorter than the time by which an epoch is announced. */
    static final Duration AGE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFile.class);

    private final Reading reading;
    private final Vetting vetting;
    private final Clock clock;
    private final ReentrantLock reader = new ReentrantLock();
    private volatile Known known;

    WatchedFile(Epochs first, Reading reading, Vetting vetting, Clock clock) {
        this.reading = reading;
        this.vetting = vetting;
        this.clock = clock;
        this.known = new Known(first, clock.instant());
    }

    /** Nobody waits for another's reading. */
    Epochs now() {
        if (isOld() && reader.tryLock()) {
            try {
                if (isOld()) {
                    known = new Known(readAgain(known.epochs()), clock.instant());
                }
            } finally {
                reader.unlock();
            }
        }
        return known.epochs();
    }

    private boolean isOld() {
        return !clock.instant().isBefore(known.readAt().plus(AGE));
    }

    private Epochs readAgain(Epochs before) {
        try {
            Epochs read = reading.read();
            Optional<String> objection = objection(before, read);
            objection.ifPresent(
                    why -> LOG.error("The key file is not taken; what was read before is used on. {}", why));
            return objection.isPresent() ? before : taken(before, read);
        } catch (IOException | KeysUnavailable unreadable) {
            LOG.error("The key file cannot be read again; what was read before is used on. {}", unreadable.toString());
            return before;
        }
    }

    private Optional<String> objection(Epochs before, Epochs read) {
        if (!read.secrets().keySet().containsAll(before.secrets().keySet())) {
            return Optional.of("It lacks an epoch that it had. Restore it from the backup.");
        }
        if (!read.sameSecretsAs(before)) {
            return Optional.of("An epoch has another secret than before. Restore it from the backup.");
        }
        return read.newest().equals(before.newest())
                ? Optional.empty()
                : vetting.objection(new HeldSecrets(() -> read, clock));
    }

    private static Epochs taken(Epochs before, Epochs read) {
        if (!read.newest().equals(before.newest())) {
            LOG.info(
                    "The key file holds a new epoch {}, in use from {}. Back the file up.",
                    read.newest().value(),
                    read.beginning(read.newest()).map(Instant::toString).orElse("now"));
        }
        return read;
    }

    /** How the file is read. */
    @FunctionalInterface
    interface Reading {
        Epochs read() throws IOException;
    }

    private record Known(Epochs epochs, Instant readAt) {}
}
