package dev.hallpass.core.conversation;

import java.util.Locale;

import dev.hallpass.core.conversation.message.Message;

/** Port: puts excuses in words; the sentences belong to the dialogues. */
public interface Excuses {
    /** What happened, whether something was done, and what to do next. */
    Message say(Excuse excuse, Locale locale);
}
