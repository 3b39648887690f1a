package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;

/** Shows a person their own page when they look at it. */
public final class HomeDialogue implements Dialogue {
    private final HomePage pages;

    public HomeDialogue(HomePage pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return inbound instanceof Inbound.OpenedHome
                ? Optional.of(new Answer.Home(pages.of(hearing.person())))
                : Optional.empty();
    }
}
