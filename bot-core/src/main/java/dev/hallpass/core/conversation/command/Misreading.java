package dev.hallpass.core.conversation.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Leaves the reading at the first word that is not understood; {@link Grammar} turns it into its answer. */
final class Misreading extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Parsed.Misunderstood answer;

    Misreading(Trouble trouble, String... words) {
        this(new Parsed.Misunderstood(trouble, List.of(words), Optional.empty(), Optional.empty()));
    }

    private Misreading(Parsed.Misunderstood answer) {
        super(answer.trouble().name(), null, false, false);
        this.answer = answer;
    }

    static Misreading hidden(int sign, int place) {
        String named = String.format(Locale.ROOT, "U+%04X", sign);
        return new Misreading(Trouble.HIDDEN_SIGN, named, Integer.toString(place));
    }

    Misreading suggesting(Optional<String> suggestion) {
        return new Misreading(new Parsed.Misunderstood(answer.trouble(), answer.words(), suggestion, answer.entry()));
    }

    /** The answer, with the command whose example helps. */
    Parsed.Misunderstood answer(Optional<CommandEntry> entry) {
        return new Parsed.Misunderstood(answer.trouble(), answer.words(), answer.suggestion(), entry);
    }
}
