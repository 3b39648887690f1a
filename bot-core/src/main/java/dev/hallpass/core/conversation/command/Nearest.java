package dev.hallpass.core.conversation.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What was probably meant: the nearest known word by swapped, missing, surplus and wrong letters. */
final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The nearest of the words within about a third of their letters; empty when none is. */
    static Optional<String> to(String typed, Collection<String> words) {
        String low = typed.toLowerCase(Locale.ROOT);
        if (low.isEmpty() || low.length() > LONGEST) {
            return Optional.empty();
        }
        return words.stream()
                .filter(word -> distance(low, word.toLowerCase(Locale.ROOT)) <= allowed(word))
                .min(Comparator.comparingInt(word -> distance(low, word.toLowerCase(Locale.ROOT))));
    }

    private static int allowed(String word) {
        return word.length() <= 2 ? 1 : Math.max(1, (word.length() + 1) / 3);
    }

    /** Optimal string alignment: the restricted edit distance of Damerau and Levenshtein. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, i, j, a.charAt(i - 1) == b.charAt(j - 1));
                if (isSwap(a, b, i, j)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, int i, int j, boolean same) {
        int replaced = d[i - 1][j - 1] + (same ? 0 : 1);
        return Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
