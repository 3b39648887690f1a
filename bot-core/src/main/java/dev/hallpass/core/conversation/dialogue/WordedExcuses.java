package dev.hallpass.core.conversation.dialogue;

import java.time.ZoneOffset;
import java.util.Locale;

import dev.hallpass.core.conversation.Excuse;
import dev.hallpass.core.conversation.Excuses;
import dev.hallpass.core.conversation.message.Message;

/** The sentences for what cannot be answered. */
public final class WordedExcuses implements Excuses {
    private final Wording wording;
    private final String contact;

    /** @param contact how to reach an administrator */
    public WordedExcuses(Wording wording, String contact) {
        this.wording = wording;
        this.contact = contact;
    }

    @Override
    public Message say(Excuse excuse, Locale locale) {
        Voice voice = wording.to(locale, ZoneOffset.UTC);
        String key = "excuse." + excuse.getClass().getSimpleName();
        if (excuse instanceof Excuse.Failed failed) {
            return voice.message(key, failed.reference(), contact);
        }
        return excuse instanceof Excuse.DirectoryUnavailable directory
                ? voice.message(
                        key, voice.say("platform." + directory.platform().name()), contact)
                : voice.message(key, contact);
    }
}
