package dev.hallpass.core.conversation.dialogue;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import dev.hallpass.core.people.Person;

/**
 * Every sentence, by locale: {@code wording.properties} in English, {@code wording_de.properties} and so on beside it.
 * Sentences are patterns of {@link MessageFormat}, so that a language may turn their parts around and count in its way.
 */
public final class Wording {
    private static final String BUNDLE = Wording.class.getPackageName() + ".wording";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** How the person is spoken to. */
    Voice to(Person person) {
        return new Voice(this, person.locale(), person.zone());
    }

    Voice to(Locale locale, ZoneId zone) {
        return new Voice(this, locale, zone);
    }

    /**
     * The sentence with its arguments in place.
     *
     * @throws java.util.MissingResourceException when nobody wrote that sentence
     */
    String say(Locale locale, String key, List<?> arguments) {
        String pattern = bundle(locale).getString(key);
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }

    boolean has(String key) {
        return bundle(Locale.ROOT).containsKey(key);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }
}
