package dev.hallpass.core.keys.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;

class KeyFileTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Optional<SecretBytes> PLAIN = Optional.empty();

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void nameIt() {
        file = home.resolve("deeper").resolve("keys.json");
    }

    @Test
    void theFirstStartMakesItAndTheNextReadsIt() throws IOException {
        MasterSecrets made = open(PLAIN, Dependents.NONE);
        MasterSecrets read = open(PLAIN, Dependents.SOME);

        assertThat(made.current()).isEqualTo(KeyEpoch.FIRST);
        assertThat(hex(read)).isEqualTo(hex(made)).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void twoInstallationsHaveDifferentSecrets() {
        Path other = home.resolve("other.json");

        assertThat(hex(open(PLAIN, Dependents.NONE)))
                .isNotEqualTo(hex(KeyFile.at(other, PLAIN, RANDOM).open(Dependents.NONE)));
    }

    @Test
    void aMissingFileThatIsNeededStopsTheStart() {
        assertThatThrownBy(() -> open(PLAIN, Dependents.SOME))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Restore it from a backup");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void aFileThatOthersCanOpenStopsTheStart(String rights) throws IOException {
        open(PLAIN, Dependents.NONE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        assertThatThrownBy(() -> open(PLAIN, Dependents.NONE))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aFileThatCannotBeReadStopsTheStart() throws IOException {
        Files.createDirectories(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> open(PLAIN, Dependents.NONE))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aFileWithoutReadRightsStopsTheStart() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root reads everything");
        open(PLAIN, Dependents.NONE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));

        assertThatThrownBy(() -> open(PLAIN, Dependents.NONE)).hasMessageContaining("cannot be read");
    }

    @Test
    void everySingleDamagedByteStopsTheStart() throws IOException {
        MasterSecrets made = open(PLAIN, Dependents.NONE);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertThat(secretOrRefusal()).as("byte " + at).isIn("refused", hex(made));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "{}", "{\"format\":\"hallpass-keys/1\",\"secrets\":[],\"check\":\"\"}"})
    void anEmptyCutOrForeignFileStopsTheStart(String content) throws IOException {
        open(PLAIN, Dependents.NONE);
        Files.writeString(file, content);

        assertThatThrownBy(() -> open(PLAIN, Dependents.NONE))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("is damaged. Restore it from a backup.");
        assertThat(file).hasContent(content);
    }

    @Test
    void aWrappingKeyKeepsTheSecretOutOfTheFile() throws IOException {
        Optional<SecretBytes> key = Optional.of(SecretBytes.random(32, RANDOM));
        MasterSecrets made = open(key, Dependents.NONE);

        assertThat(Files.readString(file)).doesNotContain(hex(made));
        assertThat(hex(open(key, Dependents.SOME))).isEqualTo(hex(made));
    }

    @Test
    void anotherWrappingKeyOrNoneStopsTheStart() {
        open(Optional.of(SecretBytes.random(32, RANDOM)), Dependents.NONE);

        assertThatThrownBy(() -> open(Optional.of(SecretBytes.random(32, RANDOM)), Dependents.SOME))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("does not open the key file");
        assertThatThrownBy(() -> open(PLAIN, Dependents.SOME))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("no wrapping key is given");
        assertThatThrownBy(() -> open(Optional.of(SecretBytes.random(16, RANDOM)), Dependents.SOME))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("64 hex digits");
    }

    @Test
    void aPlainFileIsEncryptedOnceThereIsAWrappingKey() throws IOException {
        MasterSecrets made = open(PLAIN, Dependents.NONE);
        Optional<SecretBytes> key = Optional.of(SecretBytes.random(32, RANDOM));

        assertThat(hex(open(key, Dependents.SOME))).isEqualTo(hex(made));
        assertThat(Files.readString(file)).doesNotContain(hex(made));
        assertThat(hex(open(key, Dependents.SOME))).isEqualTo(hex(made));
    }

    @Test
    void noRefusalAndNoTextShowsASecret() throws IOException {
        MasterSecrets made = open(PLAIN, Dependents.NONE);
        Files.writeString(file, Files.readString(file).replace("\"check\"", "\"chuck\""));
        StringWriter told = new StringWriter();
        try {
            open(PLAIN, Dependents.NONE);
        } catch (KeysUnavailable refusal) {
            refusal.printStackTrace(new PrintWriter(told));
        }
        assertThat(told.toString()).contains("is damaged").doesNotContain(hex(made));
        assertThat(made.toString()).doesNotContain(hex(made));
    }

    @Test
    void theEnvironmentMayHoldTheSecretsOfSeveralEpochs() {
        String one = "01".repeat(32);
        String two = "02".repeat(32);
        MasterSecrets secrets = EnvironmentKeys.read("2:" + two + ", 1:" + one);

        assertThat(secrets.current()).isEqualTo(new KeyEpoch(2));
        assertThat(hex(secrets)).isEqualTo(two);
        assertThat(secrets.of(KeyEpoch.FIRST).map(MasterSecret::bytes)).contains(SecretBytes.ofHex(one));
        assertThat(secrets.of(new KeyEpoch(3))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1:0101", "0:" + ONES, "1:" + ONES + ",1:" + ONES, "1:" + ONES + "0"})
    void aMistakeInTheEnvironmentIsToldWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> EnvironmentKeys.read(text))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("64 hex digits")
                .hasMessageNotContaining("0101");
    }

    private static final String ONES = "0101010101010101010101010101010101010101010101010101010101010101";

    private String secretOrRefusal() {
        try {
            return hex(open(PLAIN, Dependents.SOME));
        } catch (KeysUnavailable refusal) {
            return "refused";
        }
    }

    private MasterSecrets open(Optional<SecretBytes> wrappingKey, Dependents dependents) {
        return KeyFile.at(file, wrappingKey, RANDOM).open(dependents);
    }

    private static String hex(MasterSecrets secrets) {
        return secrets.currentSecret().bytes().revealHex();
    }
}
