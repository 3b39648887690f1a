package dev.hallpass.core.audit.http;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The page's sentences, numbers and times, as one reader has them. */
record Words(Locale locale, ZoneId zone) {
    private static final String BUNDLE = Words.class.getPackageName() + ".page";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    String say(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** In seconds below a minute, in minutes below a hundred of them, else in hours; rounded up, as "within" wants it. */
    String span(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return say("span.seconds", seconds);
        }
        long minutes = (seconds + 59) / 60;
        return minutes % 60 == 0 || minutes >= 100
                ? say("span.hours", (minutes + 59) / 60)
                : say("span.minutes", minutes);
    }

    /** Without the year, where there is little room. */
    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
    }

    String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }
}
