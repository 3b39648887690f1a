package dev.hallpass.core.settings;

import java.util.List;
import java.util.function.Function;

/**
 * How values of one type are entered in a form.
 *
 * @param blanks what is filled in
 * @param apart the texts of the blanks for a value, in their order
 * @param together the texts of the blanks as the one line that somebody could have typed
 */
record Sheet<T>(List<Blank> blanks, Function<T, List<String>> apart, Function<List<String>, String> together) {
    private static final String ONLY = "value";

    Sheet {
        blanks = List.copyOf(blanks);
    }

    static <T> Sheet<T> oneOf(List<String> words, Function<T, String> writer) {
        return only(new Blank.OneOf(ONLY, words), writer);
    }

    static <T> Sheet<T> line(String allowed, int longest, Function<T, String> writer) {
        return only(new Blank.Line(ONLY, allowed, longest, false), writer);
    }

    private static <T> Sheet<T> only(Blank blank, Function<T, String> writer) {
        return new Sheet<>(List.of(blank), value -> List.of(writer.apply(value)), texts -> texts.get(0));
    }
}
