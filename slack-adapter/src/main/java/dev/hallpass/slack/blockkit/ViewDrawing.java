package dev.hallpass.slack.blockkit;

import java.util.ArrayList;
import java.util.List;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;

import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.message.Message;

/** Forms and messages as modals. Pure. */
public final class ViewDrawing {
    /** The callback id of forms. */
    public static final String FORM = "form";

    /** The callback id of modals that show a message. */
    public static final String MESSAGE = "message";

    /** The type of App Homes, and their callback id. */
    public static final String HOME = "home";

    private ViewDrawing() {}

    /** A form on a screen that shows none. */
    public static View form(Form form) {
        return form(form, Standing.none());
    }

    /** A form in place of the one that stands, with everything kept that the person entered. */
    public static View form(Form form, Standing standing) {
        FieldDrawing drawing = new FieldDrawing(standing);
        List<LayoutBlock> blocks = new ArrayList<>();
        form.fields().forEach(field -> blocks.add(drawing.draw(field)));
        form.preview().ifPresent(preview -> blocks.add(MessageBlocks.section(Mrkdwn.plain(preview, Limits.SECTION))));
        if (blocks.size() > Limits.VIEW_BLOCKS) {
            throw new IllegalArgumentException("a form has more than Slack's " + Limits.VIEW_BLOCKS + " blocks");
        }
        return modal(FORM, form.title(), blocks)
                .privateMetadata(Limits.whole("a form's session", form.ref().session(), Limits.PRIVATE_METADATA))
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(Cut.to(Limits.TITLE, form.submit()))
                        .build())
                .close(close(Phrases.cancel()))
                .notifyOnClose(true)
                .build();
    }

    /** A message in a modal: for what may not be posted, and for the answer to a form. */
    public static View message(String title, Message message) {
        List<LayoutBlock> blocks = MessageBlocks.draw(message, Limits.VIEW_BLOCKS, Integer.MAX_VALUE);
        return modal(MESSAGE, title, blocks).close(close(Phrases.close())).build();
    }

    /** A person's own page as their App Home. */
    public static View home(Message page) {
        return View.builder()
                .type(HOME)
                .callbackId(HOME)
                .blocks(MessageBlocks.draw(page, Limits.VIEW_BLOCKS, Integer.MAX_VALUE))
                .build();
    }

    private static View.ViewBuilder modal(String callbackId, String title, List<LayoutBlock> blocks) {
        PlainTextObject shown = Mrkdwn.plain(title, Limits.TITLE);
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(shown.getText())
                        .emoji(false)
                        .build())
                .blocks(blocks);
    }

    private static ViewClose close(String word) {
        return ViewClose.builder().type("plain_text").text(word).build();
    }
}
