package dev.hallpass.core.registry.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names as words to search by: runs of letters and digits in lower case, of a compatible form, each as the hex digits
 * of its UTF-8 bytes.
 */
final class SearchWords {
    /** Characters of a word that count; a longer beginning tells nothing more. */
    private static final int LONGEST = 24;

    private static final int MOST = 12;

    private SearchWords() {}

    /** The words under which a name is found: each of them, and all of them run together. */
    static Set<String> ofName(String name) {
        List<String> words = split(name);
        Set<String> found = words.stream().map(SearchWords::hex).collect(Collectors.toCollection(LinkedHashSet::new));
        if (words.size() > 1) {
            found.add(hex(String.join("", words)));
        }
        return found;
    }

    /** The beginnings that somebody typed; every one of them must be found. */
    static Set<String> ofTyped(String typed) {
        return split(typed).stream().map(SearchWords::hex).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The end of the range of words that begin so: hex digits all sort before g. */
    static String pastBeginning(String hex) {
        return hex + "g";
    }

    private static List<String> split(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return List.of(lower.split("[^\\p{L}\\p{M}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static String hex(String word) {
        int end = word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length())));
        return HexFormat.of().formatHex(word.substring(0, end).getBytes(UTF_8));
    }
}
