package dev.hallpass.agent.hook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.hallpass.agent.wording.Sentence;

/** Calls one of the owner's executables with JSON on its standard input, and waits for it. */
final class HookRunner {
    private final Path folder;
    private final Duration patience;

    /**
     * Hooks of a folder.
     *
     * @param folder where the executables lie
     * @param patience after which a hook that still runs is killed
     */
    HookRunner(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /**
     * Calls a hook; one that is not there is none of our business.
     *
     * @return what went wrong, or empty
     */
    Optional<Sentence> call(String hook, byte[] json) {
        Path executable = folder.resolve(hook).toAbsolutePath();
        if (!Files.isRegularFile(executable)) {
            return Optional.empty();
        }
        try {
            return wait(start(executable, json), hook);
        } catch (IOException failed) {
            return Optional.of(Sentence.of("hook.cannot-start", executable));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(Sentence.of("hook.interrupted", hook));
        }
    }

    /** Its output is not ours to mix with an answer; what it complains about goes to our standard error. */
    private Process start(Path executable, byte[] json) throws IOException {
        Process process = new ProcessBuilder(executable.toString())
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(json);
        } catch (IOException notRead) {
            // A hook may do its work without reading: its exit says how it went.
        }
        return process;
    }

    private Optional<Sentence> wait(Process process, String hook) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            return Optional.of(Sentence.of("hook.too-slow", hook, patience));
        }
        return process.exitValue() == 0
                ? Optional.empty()
                : Optional.of(Sentence.of("hook.failed", hook, Integer.toString(process.exitValue())));
    }
}
