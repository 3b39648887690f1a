package dev.hallpass.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    private Path home;

    @Test
    void isForItsOwnerAlone() throws IOException {
        StateFolder folder = created();
        folder.write("state.json", bytes("{}"));
        folder.lock().close();

        assertThat(permissions(folder.path())).isEqualTo("rwx------");
        assertThat(permissions(folder.path().resolve("state.json"))).isEqualTo("rw-------");
        assertThat(permissions(folder.path().resolve("lock"))).isEqualTo("rw-------");
    }

    @Test
    void replacesAFileAsAWhole() throws IOException {
        StateFolder folder = created();
        folder.write("state.json", bytes("a long first content"));
        folder.write("state.json", bytes("second"));

        assertThat(folder.read("state.json")).contains(bytes("second"));
        assertThat(folder.path().resolve("state.json.new")).doesNotExist();
    }

    @Test
    void writesOverWhatACrashLeftBehind() throws IOException {
        StateFolder folder = created();
        Files.writeString(folder.path().resolve("state.json.new"), "half");
        folder.write("state.json", bytes("whole"));

        assertThat(folder.read("state.json")).contains(bytes("whole"));
    }

    @Test
    void tellsAMissingFileFromAnUnreadableOne() throws IOException {
        StateFolder folder = created();

        assertThat(folder.read("state.json")).isEmpty();
    }

    @Test
    void letsOneThreadInAtATime() throws Exception {
        StateFolder folder = created();
        folder.write("count", bytes("0"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(threads.submit((Callable<Void>) () -> increment(folder)));
        }
        for (Future<Void> one : all) {
            one.get();
        }
        threads.shutdown();

        assertThat(folder.read("count")).contains(bytes("40"));
    }

    private static Void increment(StateFolder folder) throws IOException {
        try (StateFolder.Held held = folder.lock()) {
            int count = Integer.parseInt(new String(folder.read("count").orElseThrow(), StandardCharsets.UTF_8));
            folder.write("count", bytes(Integer.toString(count + 1)));
        }
        return null;
    }

    private StateFolder created() throws IOException {
        StateFolder folder = StateFolder.at(home.resolve("deep/state"));
        folder.create();
        return folder;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
