package dev.hallpass.slack.blockkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens text to Slack's lengths, between characters as people see them (extended grapheme clusters), and says how
 * much is gone: {@code … [+17]}. Slack's lengths are taken in UTF-16 units, the strictest reading.
 */
final class Cut {
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern UNSHOWABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");
    private static final String NOTHING = "–";

    private Cut() {}

    /** At most {@code most} units; never empty, since Slack refuses empty text. */
    static String to(int most, String text) {
        String shown = showable(text);
        if (shown.isBlank()) {
            return NOTHING;
        }
        if (shown.length() <= most) {
            return shown;
        }
        String tail = tail(shown.length());
        int room = Math.max(0, most - tail.length());
        String kept = whole(shown, room);
        return kept + tail(shown.length() - kept.length());
    }

    /** The longest beginning of whole characters that fits. */
    static String whole(String text, int most) {
        Matcher character = CHARACTER.matcher(text);
        int end = 0;
        while (character.find() && character.end() <= most) {
            end = character.end();
        }
        return text.substring(0, end);
    }

    /** Control characters and marks that turn the direction of what follows are shown as a replacement sign. */
    static String showable(String text) {
        return UNSHOWABLE.matcher(text).replaceAll("\uFFFD");
    }

    static String tail(int missing) {
        return "… [+" + missing + "]";
    }
}
