package dev.hallpass.core.keys.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.AEADBadTagException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The key file. Whatever is wrong with it stops the start with a sentence that names the file and says what to do. */
public final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrivateFile file;
    private final Optional<Wrapping> wrapping;
    private final SecureRandom random;

    private KeyFile(PrivateFile file, Optional<Wrapping> wrapping, SecureRandom random) {
        this.file = file;
        this.wrapping = wrapping;
        this.random = random;
    }

    /**
     * Names the file; nothing is read yet.
     *
     * @param wrappingKey 32 bytes under which the secrets are encrypted; empty where the file's own protection is enough
     * @throws KeysUnavailable when the wrapping key has another length
     */
    public static KeyFile at(Path path, Optional<SecretBytes> wrappingKey, SecureRandom random) {
        return new KeyFile(new PrivateFile(path), wrappingKey.map(key -> new Wrapping(key, random)), random);
    }

    /**
     * Reads the secrets, or makes the first one when there is no file and nothing hangs on one. A file from before a
     * wrapping key was given is encrypted now.
     *
     * @throws KeysUnavailable when the file is missing though it is needed, cannot be read or written, is open to
     *     others or is damaged, or when the wrapping key does not fit
     */
    public MasterSecrets open(Dependents dependents) {
        return open(dependents, Clock.fixed(Instant.MAX, ZoneOffset.UTC));
    }

    /**
     * The same, read again now and then, so that a new epoch is learnt of and comes into use without a new start.
     *
     * @param clock by which an announced epoch comes into use
     * @param vetting asked before an epoch is learnt of while running
     * @throws KeysUnavailable as by {@link #open}
     */
    public MasterSecrets watch(Dependents dependents, Clock clock, Vetting vetting) {
        WatchedFile watched = new WatchedFile(opened(dependents), () -> read(checked()), vetting, clock);
        return new HeldSecrets(watched::now, clock);
    }

    /**
     * Adds a new epoch to the file. Replicas that run learn of it within half a minute, and use it from its time on.
     *
     * @param from when it comes into use, cut to seconds: late enough for every replica to have the file by then
     * @return the new epoch
     * @throws KeysUnavailable when there is no file, when it cannot be read or written, or when an epoch that was
     *     announced before has not come into use yet
     */
    public KeyEpoch rotate(Clock clock, Instant from) {
        Epochs before = opened(Dependents.SOME);
        KeyEpoch newest = before.newest();
        if (!before.at(clock.instant()).equals(newest)) {
            throw new KeysUnavailable("Epoch " + newest.value() + " was announced before and comes into use "
                    + before.beginning(newest).orElseThrow()
                    + ". Nothing was changed: a new one can follow after that.");
        }
        Epochs after = before.and(MasterSecret.random(random), from.truncatedTo(ChronoUnit.SECONDS));
        try {
            write(after);
        } catch (IOException e) {
            throw unusable(e);
        }
        return after.newest();
    }

    /**
     * What the file holds, without the secrets, the oldest epoch first.
     *
     * @throws KeysUnavailable when there is no file, or as by {@link #open}
     */
    public List<Announced> epochs() {
        Epochs held = opened(Dependents.SOME);
        return held.secrets().keySet().stream()
                .map(epoch -> new Announced(epoch, held.beginning(epoch)))
                .toList();
    }

    /**
     * An epoch of the file.
     *
     * @param from when it comes into use; empty for one that was never announced
     */
    public record Announced(KeyEpoch epoch, Optional<Instant> from) {}

    private MasterSecrets open(Dependents dependents, Clock clock) {
        Epochs epochs = opened(dependents);
        return new HeldSecrets(() -> epochs, clock);
    }

    private Epochs opened(Dependents dependents) {
        try {
            return Files.notExists(file.path()) ? make(dependents) : read(checked());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private byte[] checked() throws IOException {
        if (file.isTooOpen()) {
            throw new KeysUnavailable("The key file " + file.path()
                    + " can be opened by others. Run chmod 600 on it, and think about who may have read it.");
        }
        return Files.readAllBytes(file.path());
    }

    /** Of the cause the class tells enough; a message may be whatever a file system likes to say. */
    private KeysUnavailable unusable(IOException cause) {
        return new KeysUnavailable(
                "The key file " + file.path() + " cannot be read or written ("
                        + cause.getClass().getSimpleName()
                        + "). Let the account that runs Hallpass own it and its folder.",
                cause);
    }

    private Epochs make(Dependents dependents) throws IOException {
        if (dependents == Dependents.SOME) {
            throw new KeysUnavailable("The key file " + file.path() + " is missing, and the database knows computers or"
                    + " codes that hang on it. Restore it from a backup, or say in hallpass.keys.file where it is.");
        }
        Epochs first = Epochs.inUse(new TreeMap<>(Map.of(KeyEpoch.FIRST, MasterSecret.random(random))));
        write(first);
        LOG.info(
                "Made the key file {}. Keep a copy of it in a safe place: without it no code can be made.",
                file.path());
        return first;
    }

    private Epochs read(byte[] bytes) throws IOException {
        KeyFileContent content = parse(bytes);
        if (content.wrapped() && wrapping.isEmpty()) {
            throw new KeysUnavailable("The key file " + file.path()
                    + " is encrypted, and no wrapping key is given. Give it the one it was made with.");
        }
        Epochs epochs = epochs(content);
        if (!content.wrapped() && wrapping.isPresent()) {
            write(epochs);
            LOG.info("Encrypted the key file {} under the wrapping key.", file.path());
        }
        return epochs;
    }

    private Epochs epochs(KeyFileContent content) {
        try {
            NavigableMap<KeyEpoch, Instant> beginnings = new TreeMap<>();
            for (KeyFileContent.Entry entry : content.secrets()) {
                Optional.ofNullable(entry.from())
                        .ifPresent(from -> beginnings.put(new KeyEpoch(entry.epoch()), Instant.parse(from)));
            }
            return new Epochs(secrets(content), beginnings);
        } catch (DateTimeException | IllegalArgumentException neverWritten) {
            throw damaged();
        }
    }

    private KeyFileContent parse(byte[] bytes) {
        try {
            KeyFileContent content = JSON.readValue(bytes, KeyFileContent.class);
            if (content != null && content.isWhole()) {
                return content;
            }
        } catch (JacksonException notJson) {
            // Its message would quote the file, so it is no cause either.
            throw damaged();
        }
        throw damaged();
    }

    private NavigableMap<KeyEpoch, MasterSecret> secrets(KeyFileContent content) {
        NavigableMap<KeyEpoch, MasterSecret> secrets = new TreeMap<>();
        for (KeyFileContent.Entry entry : content.secrets()) {
            KeyEpoch epoch = new KeyEpoch(entry.epoch());
            secrets.put(epoch, MasterSecret.of(secret(epoch, entry.secret(), content.wrapped())));
        }
        return secrets;
    }

    private SecretBytes secret(KeyEpoch epoch, String written, boolean wrapped) {
        try {
            return wrapped ? wrapping.orElseThrow().unwrap(epoch, written) : SecretBytes.ofHex(written);
        } catch (AEADBadTagException otherKey) {
            throw new KeysUnavailable("The wrapping key does not open the key file " + file.path()
                    + ". Give it the one it was made with.");
        } catch (IllegalArgumentException neverWritten) {
            throw damaged();
        }
    }

    private KeysUnavailable damaged() {
        return new KeysUnavailable("The key file " + file.path() + " is damaged. Restore it from a backup.");
    }

    private void write(Epochs epochs) throws IOException {
        List<KeyFileContent.Entry> entries = epochs.secrets().entrySet().stream()
                .map(entry -> new KeyFileContent.Entry(
                        entry.getKey().value(),
                        written(entry.getKey(), entry.getValue().bytes()),
                        epochs.beginning(entry.getKey()).map(Instant::toString).orElse(null)))
                .toList();
        file.write(JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(KeyFileContent.of(wrapping.isPresent(), entries)));
    }

    private String written(KeyEpoch epoch, SecretBytes secret) {
        return wrapping.map(under -> under.wrap(epoch, secret)).orElseGet(secret::revealHex);
    }
}
