package dev.hallpass.agent.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.wording.Sentence;

class HookRunnerTest {
    @TempDir
    private Path folder;

    @Test
    void doesNothingWhereTheOwnerWantsNoHook() {
        assertThat(runner(Duration.ofSeconds(30)).call("on-grant", new byte[0])).isEmpty();
    }

    @Test
    void killsAHookThatDoesNotEnd() throws IOException {
        install("exec sleep 600");

        assertThat(runner(Duration.ofMillis(100)).call("on-grant", new byte[0]))
                .get()
                .extracting(Sentence::key)
                .isEqualTo("hook.too-slow");
    }

    @Test
    void mindsNoHookThatReadsNothing() throws IOException {
        install("exit 0");

        assertThat(runner(Duration.ofSeconds(30)).call("on-grant", new byte[1_000_000]))
                .isEmpty();
    }

    private HookRunner runner(Duration patience) {
        return new HookRunner(folder, patience);
    }

    private void install(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("on-grant"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
