package dev.hallpass.core.conversation;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for what cannot be answered. */
public final class Apology {
    private static final Logger LOG = LoggerFactory.getLogger(Apology.class);
    private static final int REFERENCE_BYTES = 4;

    private final Excuses excuses;
    private final Predicate<Throwable> databaseIsGone;
    private final SecureRandom random;

    /** @param databaseIsGone whether a failure means that the database cannot be asked */
    public Apology(Excuses excuses, Predicate<Throwable> databaseIsGone, SecureRandom random) {
        this.excuses = excuses;
        this.databaseIsGone = databaseIsGone;
        this.random = random;
    }

    Answer say(Excuse excuse, Locale locale) {
        return new Answer.Say(excuses.say(excuse, locale));
    }

    /** Says that something failed, with a reference that stands beside the failure in the log. */
    Answer failed(RuntimeException failure) {
        if (databaseIsGone.test(failure)) {
            LOG.warn("the database cannot be asked: {}", failure.getClass().getSimpleName());
            return say(new Excuse.DatabaseUnavailable(), Locale.ROOT);
        }
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        String reference = HexFormat.of().withUpperCase().formatHex(bytes);
        LOG.error("failure {}", reference, failure);
        return say(new Excuse.Failed(reference), Locale.ROOT);
    }
}
