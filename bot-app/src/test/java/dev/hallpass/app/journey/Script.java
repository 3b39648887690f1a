package dev.hallpass.app.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every sentence that a transcript may use, and what is done for it. */
final class Script {
    private final List<Sentence> sentences = new ArrayList<>();

    /** What is done for a sentence. */
    interface Act {
        void play(Matcher words, Scene scene);
    }

    private record Sentence(Pattern pattern, Act act) {}

    /** All sentences there are. */
    static Script complete() {
        Script script = new Script();
        ChatSteps.addTo(script);
        FormSteps.addTo(script);
        LaptopSteps.addTo(script);
        PaperSteps.addTo(script);
        RequestSteps.addTo(script);
        TimeSteps.addTo(script);
        StepUpSteps.addTo(script);
        return script;
    }

    Script on(String pattern, Act act) {
        sentences.add(new Sentence(Pattern.compile(pattern), act));
        return this;
    }

    /** Whether the line is exactly one sentence. */
    boolean knows(String line) {
        return fitting(line).size() == 1;
    }

    private List<Sentence> fitting(String line) {
        return sentences.stream()
                .filter(sentence -> sentence.pattern().matcher(line).matches())
                .toList();
    }

    void play(String line, Scene scene) {
        List<Sentence> fitting = fitting(line);
        if (fitting.size() != 1) {
            throw new AssertionError(fitting.isEmpty() ? "no such sentence" : "it can be read in two ways");
        }
        Matcher words = fitting.get(0).pattern().matcher(scene.filled(line));
        if (!words.matches()) {
            throw new AssertionError("no such sentence once filled in");
        }
        fitting.get(0).act().play(words, scene);
    }
}
