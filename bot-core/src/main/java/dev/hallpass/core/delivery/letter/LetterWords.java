package dev.hallpass.core.delivery.letter;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The sentences of a letter in one language; English where there is no other. */
final class LetterWords {
    private static final String BUNDLE = "dev.hallpass.core.delivery.letter.letter";

    private final ResourceBundle words;
    private final Locale locale;

    private LetterWords(ResourceBundle words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static LetterWords in(Locale wanted) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, wanted, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new LetterWords(words, wanted.getLanguage().isEmpty() ? Locale.ENGLISH : wanted);
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    /** Date, time and zone, as {@code 24 November 2026, 16:00 (Europe/Bucharest)}. */
    String time(Instant instant, ZoneId zone) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(locale);
        return format.format(instant.atZone(zone)) + " (" + zone.getId() + ")";
    }

    /** Digit by digit, a comma between groups: {@code six four zero five, two one …}. */
    String spell(String digits) {
        return Arrays.stream(digits.split("[^0-9]+"))
                .map(group -> group.chars()
                        .mapToObj(digit -> words.getString("digit." + (char) digit))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
