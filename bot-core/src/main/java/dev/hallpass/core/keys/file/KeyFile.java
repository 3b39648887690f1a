package dev.hallpass.core.keys.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
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
        try {
            if (Files.notExists(file.path())) {
                return make(dependents);
            }
            if (file.isTooOpen()) {
                throw new KeysUnavailable("The key file " + file.path()
                        + " can be opened by others. Run chmod 600 on it, and think about who may have read it.");
            }
            return read(Files.readAllBytes(file.path()));
        } catch (IOException e) {
            // Of the cause the class tells enough; a message may be whatever a file system likes to say.
            throw new KeysUnavailable(
                    "The key file " + file.path() + " cannot be read or written ("
                            + e.getClass().getSimpleName()
                            + "). Let the account that runs Hallpass own it and its folder.",
                    e);
        }
    }

    private HeldSecrets make(Dependents dependents) throws IOException {
        if (dependents == Dependents.SOME) {
            throw new KeysUnavailable("The key file " + file.path() + " is missing, and the database knows computers or"
                    + " codes that hang on it. Restore it from a backup, or say in hallpass.keys.file where it is.");
        }
        HeldSecrets secrets = HeldSecrets.first(MasterSecret.random(random));
        write(secrets);
        LOG.info(
                "Made the key file {}. Keep a copy of it in a safe place: without it no code can be made.",
                file.path());
        return secrets;
    }

    private HeldSecrets read(byte[] bytes) throws IOException {
        KeyFileContent content = parse(bytes);
        if (content.wrapped() && wrapping.isEmpty()) {
            throw new KeysUnavailable("The key file " + file.path()
                    + " is encrypted, and no wrapping key is given. Give it the one it was made with.");
        }
        HeldSecrets secrets = new HeldSecrets(secrets(content));
        if (!content.wrapped() && wrapping.isPresent()) {
            write(secrets);
            LOG.info("Encrypted the key file {} under the wrapping key.", file.path());
        }
        return secrets;
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

    private void write(HeldSecrets secrets) throws IOException {
        List<KeyFileContent.Entry> entries = secrets.byEpoch().entrySet().stream()
                .map(entry -> new KeyFileContent.Entry(
                        entry.getKey().value(),
                        written(entry.getKey(), entry.getValue().bytes())))
                .toList();
        file.write(JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(KeyFileContent.of(wrapping.isPresent(), entries)));
    }

    private String written(KeyEpoch epoch, SecretBytes secret) {
        return wrapping.map(under -> under.wrap(epoch, secret)).orElseGet(secret::revealHex);
    }
}
