package dev.hallpass.core.limits.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.core.limits.Session;
import dev.hallpass.core.people.PersonId;

class EmbeddedRedisTest {
    private static final PersonId MARIA = new PersonId(UUID.randomUUID());

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path home;

    @Test
    void aFormSessionSurvivesARestart() {
        Session session;
        try (EmbeddedRedis redis = EmbeddedRedis.start(home.resolve("redis"), random);
                RedisStore store = RedisStore.at(redis.url())) {
            session = store.sessions(random).open(MARIA, "issue", "typed");
        }
        try (EmbeddedRedis redis = EmbeddedRedis.start(home.resolve("redis"), random);
                RedisStore store = RedisStore.at(redis.url())) {
            assertThat(store.sessions(random).close(session.id())).contains(session);
            assertThat(store.sessions(random).close(session.id())).isEmpty();
        }
    }

    @Test
    void onlyItsOwnerCanReadTheFolderAndTheSettings() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(home.resolve("redis"), random)) {
            assertThat(redis.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("redis"))))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.resolve("redis").resolve("redis.conf"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void twoAtOnceInOneFolderAreRefused() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(home.resolve("redis"), random)) {
            assertThat(redis.url()).isNotNull();
            assertThatThrownBy(() -> EmbeddedRedis.start(home.resolve("redis"), random))
                    .hasMessageContaining("Another Hallpass uses");
        }
    }

    @Test
    void whenItIsKilledItComesBackWithWhatItHeld() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(home.resolve("redis"), random);
                RedisStore store = RedisStore.at(redis.url())) {
            Session session = store.sessions(random).open(MARIA, "issue", "typed");
            ProcessHandle first = server();
            first.destroyForcibly();
            await().until(() -> !first.isAlive());
            await().ignoreExceptions()
                    .until(() -> store.sessions(random).find(session.id()).isPresent());
        }
    }

    @Test
    void itEndsWithAProcessThatIsKilled() throws IOException {
        Process hallpass = another();
        ProcessHandle redis;
        try (BufferedReader said = hallpass.inputReader(UTF_8)) {
            assertThat(said.readLine()).isEqualTo("started");
            redis = server();
            assertThat(redis.isAlive()).isTrue();
            hallpass.destroyForcibly();
        }
        await().until(() -> !redis.isAlive());
    }

    @Test
    void oneThatWasLeftBehindIsEnded() throws IOException {
        Path folder = home.resolve("redis");
        EmbeddedRedis.start(folder, random).close();
        Path program = folder.resolve("redis-server-left");
        Files.copy(copyOfProgram(folder), program);
        program.toFile().setExecutable(true);
        Process left = new ProcessBuilder(program.toString(), "--port", "0", "--unixsocket", "left.sock")
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Files.writeString(folder.resolve("redis.pid"), left.pid() + "\n");

        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, random)) {
            await().until(() -> !left.isAlive());
            assertThat(redis.url()).isNotNull();
        }
    }

    @Test
    void aProcessThatIsNotOursIsLeftAlone() throws IOException {
        Path folder = Files.createDirectories(home.resolve("redis"));
        Files.writeString(folder.resolve("redis.pid"), ProcessHandle.current().pid() + "\n");

        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, random)) {
            assertThat(redis.url()).isNotNull();
        }
    }

    private static Path copyOfProgram(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("redis-server"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readString(home.resolve("redis").resolve("redis.pid"));
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private Process another() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedRedisMain.class.getName(),
                        home.resolve("redis").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
