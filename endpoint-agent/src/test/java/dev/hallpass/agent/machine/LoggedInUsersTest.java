package dev.hallpass.agent.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.engine.terms.UserName;

class LoggedInUsersTest {
    @TempDir
    private Path run;

    @Test
    void asksSystemdForThoseWithASession() throws IOException {
        systemd("1000", "NAME=CORP\\Maria\nSTATE=active\n");
        systemd("1001", "NAME=paul\nSTATE=online\n");
        systemd("1002", "NAME=builder\nSTATE=lingering\n");

        assertThat(new LoggedInUsers(run, "agent").present())
                .extracting(UserName::value)
                .containsExactly("corp\\maria", "paul");
    }

    @Test
    void readsLoginRecordsWhereThereIsNoSystemd() throws IOException {
        ByteBuffer records = ByteBuffer.allocate(3 * 384).order(ByteOrder.nativeOrder());
        login(records, 0, 7, "Maria");
        login(records, 384, 8, "gone");
        login(records, 768, 7, "maria");
        Files.write(run.resolve("utmp"), records.array());

        assertThat(new LoggedInUsers(run, "agent").present())
                .extracting(UserName::value)
                .containsExactly("maria");
    }

    @Test
    void fallsBackOnItsOwnAccount() {
        assertThat(new LoggedInUsers(run, "Agent").present())
                .extracting(UserName::value)
                .containsExactly("agent");
    }

    private void systemd(String uid, String content) throws IOException {
        Files.createDirectories(run.resolve("systemd/users"));
        Files.writeString(run.resolve("systemd/users").resolve(uid), content);
    }

    private static void login(ByteBuffer records, int at, int type, String user) {
        records.putShort(at, (short) type);
        records.put(at + 44, user.getBytes(StandardCharsets.UTF_8));
    }
}
