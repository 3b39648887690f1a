package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import dev.hallpass.core.conversation.Answer;

/** The gate of the form that asks for a code: it is open, since whoever decides stands behind it. */
final class EverybodyMayAsk implements OrderForm.Gate {
    @Override
    public Optional<Answer> refuse(IssueEntries entries, Occasion occasion) {
        return Optional.empty();
    }

    @Override
    public boolean needsNumber(Intake.Read read) {
        return false;
    }

    @Override
    public void over(Occasion occasion) {}
}
