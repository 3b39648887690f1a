package dev.hallpass.slack.inbound;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;

/** Turns the way to the reader's own chat into Slack's link to the direct messages with the app. */
final class OwnChat {
    private final Optional<URI> link;

    private OwnChat(Optional<URI> link) {
        this.link = link;
    }

    /**
     * The direct messages with that app in that workspace (Slack's deep links, {@code app_redirect}).
     *
     * @param app absent in requests of older apps, whose readers get the words alone
     */
    static OwnChat with(String team, @Nullable String app) {
        return new OwnChat(Optional.ofNullable(app)
                .map(id -> URI.create("https://slack.com/app_redirect?app=" + id + "&team=" + team)));
    }

    Answer linked(Answer answer) {
        return answer instanceof Answer.Say say ? new Answer.Say(linked(say.message())) : answer;
    }

    private Message linked(Message message) {
        List<Part> parts = message.parts().stream().map(this::linked).toList();
        return new Message(message.summary(), parts);
    }

    private Part linked(Part part) {
        return part instanceof Part.Paragraph paragraph ? new Part.Paragraph(linked(paragraph.text())) : part;
    }

    private Text linked(Text text) {
        return new Text(text.spans().stream().map(this::linked).toList());
    }

    private Span linked(Span span) {
        return span instanceof Span.OwnChat chat && link.isPresent() ? new Span.Link(chat.text(), link.get()) : span;
    }
}
