package dev.hallpass.app.errand;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** All errands. */
public final class Errands {
    private static final List<Errand> ALL = List.of(new VerifyErrand(), new RotateErrand(), new EpochsErrand());

    private Errands() {}

    /** The errand that the program's arguments begin with; empty when it is to serve. */
    public static Optional<IntSupplier> called(String... arguments) {
        List<String> given = List.of(arguments);
        return ALL.stream()
                .filter(errand -> begins(given, errand.words()))
                .findFirst()
                .map(errand -> () -> errand.run(given.subList(errand.words().size(), given.size())));
    }

    private static boolean begins(List<String> given, List<String> words) {
        return given.size() >= words.size() && given.subList(0, words.size()).equals(words);
    }
}
