package dev.hallpass.core.delivery.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a mail in one language; English where there is no other. */
final class MailWords {
    private static final String BUNDLE = "dev.hallpass.core.delivery.mail.mail";

    private final ResourceBundle words;
    private final Locale locale;

    private MailWords(ResourceBundle words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static MailWords in(Locale wanted) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, wanted, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MailWords(words, wanted.getLanguage().isEmpty() ? Locale.ENGLISH : wanted);
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
}
