package dev.hallpass.slack.blockkit;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;

import dev.hallpass.core.conversation.message.Button;

/** Buttons, and the name under which a pressed one comes back. */
public final class ButtonDrawing {
    /** Parts the action's name from its place in the row: Slack wants action ids unique in a block. */
    private static final char PLACE = '~';

    private ButtonDrawing() {}

    static ButtonElement draw(Button button, int place) {
        ButtonElement.ButtonElementBuilder drawn = ButtonElement.builder()
                .actionId(Limits.whole("a button's action", button.action(), Limits.ID - 3) + PLACE + place)
                .text(Mrkdwn.plain(button.label(), Limits.BUTTON_TEXT))
                .value(Limits.whole("a button's value", button.value(), Limits.BUTTON_VALUE));
        switch (button.look()) {
            case PRIMARY -> drawn.style("primary");
            case DANGER -> drawn.style("danger");
            case PLAIN -> {}
        }
        button.question().ifPresent(question -> drawn.confirm(confirm(question, button.label())));
        return drawn.build();
    }

    /** The button's action, from the action id that Slack sends back. */
    public static String action(String actionId) {
        int place = actionId.lastIndexOf(PLACE);
        return place < 0 ? actionId : actionId.substring(0, place);
    }

    private static ConfirmationDialogObject confirm(String question, String label) {
        return ConfirmationDialogObject.builder()
                .title(Mrkdwn.plain(Phrases.sure(), Limits.CONFIRM_TITLE))
                .text(Mrkdwn.plain(question, Limits.QUESTION))
                .confirm(Mrkdwn.plain(
                        label.length() > Limits.CONFIRM_BUTTON ? Phrases.yes() : label, Limits.CONFIRM_BUTTON))
                .deny(Mrkdwn.plain(Phrases.no(), Limits.CONFIRM_BUTTON))
                .build();
    }
}
