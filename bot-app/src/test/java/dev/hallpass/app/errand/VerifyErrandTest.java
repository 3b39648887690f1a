package dev.hallpass.app.errand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.audit.seal.Head;
import dev.hallpass.core.audit.seal.SealTrail;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.keys.file.Dependents;
import dev.hallpass.core.keys.file.KeyFile;

class VerifyErrandTest {
    @TempDir
    Path folder;

    private Path home;
    private final List<Head> logged = new ArrayList<>();

    @BeforeEach
    void sealThreeEntries() throws Exception {
        home = Files.createDirectory(folder.resolve("home"));
        MasterSecrets secrets = KeyFile.at(home.resolve("keys.json"), Optional.empty(), new SecureRandom())
                .open(Dependents.NONE);
        onDatabase(database -> {
            for (int i = 1; i <= 3; i++) {
                AuditStore.trail(database.dataSource())
                        .append(new AuditEntry(
                                MutableClock.NOON,
                                new Actor.Hallpass(),
                                Act.DELIVER_CODE,
                                "issuance " + i,
                                AuditEntry.DONE,
                                Optional.empty(),
                                "outbox"));
            }
            new SealTrail(AuditStore.seals(database.dataSource()), secrets, logged::add, MutableClock.standing()).run();
        });
    }

    @Test
    void endsWithNothingToSayOfATrailThatIsWhole() {
        assertThat(run()).isZero();
        assertThat(run("--head", logged.get(0).toString())).isZero();
    }

    @Test
    void endsWithTwoWhenAnEntryWasChanged() {
        onDatabase(database -> database.jdbc()
                .sql("update audit_entry set subject = 'issuance 9' where id = 2")
                .update());

        assertThat(run()).isEqualTo(2);
    }

    @Test
    void endsWithTwoWhenTheTailIsMissingThatTheHeadKnows() {
        assertThat(run("--head=4:" + "ab".repeat(32))).isEqualTo(2);
    }

    @Test
    void endsWithOneWhenItCannotCheck() throws Exception {
        assertThat(run("--head", "none")).isEqualTo(1);
        assertThat(run("--head")).isEqualTo(1);
        Files.delete(home.resolve("keys.json"));
        assertThat(run()).isEqualTo(1);
        assertThat(home.resolve("keys.json")).doesNotExist();
    }

    @Test
    void otherArgumentsAreTheServersOwn() {
        assertThat(Errands.called("--server.port=8081")).isEmpty();
        assertThat(Errands.called()).isEmpty();
    }

    private int run(String... arguments) {
        String[] all = Stream.concat(Stream.of("audit", "verify", "--hallpass.home=" + home), Stream.of(arguments))
                .toArray(String[]::new);
        return Errands.called(all).orElseThrow().getAsInt();
    }

    private void onDatabase(Consumer<TestDatabase> work) {
        try (TestDatabase database = TestDatabase.at(
                "jdbc:h2:file:" + home.resolve("database").resolve("hallpass").toAbsolutePath())) {
            work.accept(database);
        }
    }
}
