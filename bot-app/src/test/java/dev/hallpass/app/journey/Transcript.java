package dev.hallpass.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A journey as it is written: one step a line; empty lines and lines after a number sign say nothing.
 *
 * @param name the file's name, for failures
 * @param lines the steps, with the place of each
 */
record Transcript(String name, List<Line> lines) {
    Transcript {
        lines = List.copyOf(lines);
    }

    /**
     * One step.
     *
     * @param number counted from 1
     * @param text without blanks around it
     */
    record Line(int number, String text) {}

    static Transcript read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Transcript of(String name, List<String> written) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String text = written.get(i).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(new Line(i + 1, text));
            }
        }
        return new Transcript(name, lines);
    }

    /** Plays every step; the first that fails is named by file and line. */
    void play(Script script, Scene scene) {
        for (Line line : lines) {
            try {
                script.play(line.text(), scene);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(
                        name + ":" + line.number() + ": " + line.text() + "\n" + failed.getMessage(), failed);
            }
        }
    }
}
