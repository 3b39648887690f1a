package dev.hallpass.agent.wording;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts {@linkplain Sentence sentences} into the words of one locale. Immutable and safe for use by several threads. */
public final class Wording {
    private static final String BUNDLE = "dev.hallpass.agent.wording.Messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Wording(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The wording of a locale; English where the locale has no sentences of its own.
     *
     * @param locale the reader's locale: it also decides how times and numbers look
     * @return the wording
     */
    public static Wording of(Locale locale) {
        return new Wording(locale);
    }

    /**
     * Puts a sentence into words.
     *
     * @param sentence what to say
     * @return the words, without control characters: parts may come from a device's descriptor or a server
     */
    public String say(Sentence sentence) {
        Object[] parts = sentence.parts().stream().map(this::part).toArray();
        return new MessageFormat(bundle.getString(sentence.key()), locale).format(parts);
    }

    /**
     * Puts the sentence of a key into words.
     *
     * @param key a key of the message bundle
     * @param parts what goes into its places; none is null
     * @return the words
     */
    public String say(String key, Object... parts) {
        return say(Sentence.of(key, parts));
    }

    /**
     * A moment as the reader writes it.
     *
     * @param moment the moment
     * @param zone the zone in which it is told
     * @return date, time and zone
     */
    public String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atZone(zone))
                + " " + zone.getId();
    }

    /**
     * A day as the reader writes it.
     *
     * @param day the day
     * @return the date
     */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /**
     * A length of time in its two largest units, rounded up to whole seconds.
     *
     * @param duration the length; below zero counts as zero
     * @return for example {@code 1 h 5 min}
     */
    public String duration(Duration duration) {
        long seconds = Math.max(0, duration.plusMillis(999).toSeconds());
        if (seconds < 60) {
            return say("duration.seconds", seconds);
        }
        if (seconds < 3_600) {
            return say("duration.minutes", seconds / 60, seconds % 60);
        }
        if (seconds < 86_400) {
            return say("duration.hours", seconds / 3_600, seconds % 3_600 / 60);
        }
        return say("duration.days", seconds / 86_400, seconds % 86_400 / 3_600);
    }

    /**
     * The bundle itself, for the command line's own help texts.
     *
     * @return the sentences by key
     */
    public ResourceBundle bundle() {
        return bundle;
    }

    private Object part(Object part) {
        if (part instanceof Sentence inner) {
            return say(inner);
        }
        if (part instanceof Duration duration) {
            return duration(duration);
        }
        if (part instanceof ZonedDateTime moment) {
            return moment(moment.toInstant(), moment.getZone());
        }
        if (part instanceof LocalDate date) {
            return day(date);
        }
        return part instanceof Number ? part : printable(part.toString());
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "�");
    }
}
