package dev.hallpass.slack.outbound;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;

import dev.hallpass.core.conversation.Chat.Stamp;

/**
 * Posts a message once: a try that follows another looks first whether that one got through although its answer did
 * not. Slack has no key under which it would drop the second one itself; metadata, which people do not see, tells the
 * message again.
 */
final class StampedPost implements Attempts.Call<ChatPostMessageResponse> {
    private static final String EVENT = "hallpass_message";
    private static final String NAME = "name";
    /** So many newer messages may stand below it. */
    private static final int LOOKED_AT = 100;

    private final MethodsClient methods;
    private final ChatPostMessageRequest request;
    private final String name;
    private boolean mayBeThere;

    StampedPost(MethodsClient methods, ChatPostMessageRequest request, Stamp stamp) {
        this.methods = methods;
        this.request = request;
        this.name = stamp.name();
        this.mayBeThere = stamp.again();
    }

    static Metadata metadata(Stamp stamp) {
        return Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(NAME, stamp.name()))
                .build();
    }

    @Override
    public ChatPostMessageResponse make() throws IOException, SlackApiException {
        Optional<String> there = mayBeThere ? look() : Optional.empty();
        mayBeThere = true;
        return there.isPresent() ? asPosted(there.get()) : methods.chatPostMessage(request);
    }

    /** Without the right to look, a second copy is better than none. */
    private Optional<String> look() throws IOException, SlackApiException {
        ConversationsHistoryResponse history = methods.conversationsHistory(
                asked -> asked.channel(request.getChannel()).limit(LOOKED_AT).includeAllMetadata(true));
        List<Message> newest = history.isOk() ? history.getMessages() : List.of();
        return newest.stream().filter(this::isIt).map(Message::getTs).findFirst();
    }

    private boolean isIt(Message message) {
        Metadata metadata = message.getMetadata();
        return metadata != null
                && EVENT.equals(metadata.getEventType())
                && name.equals(metadata.getEventPayload().get(NAME));
    }

    private ChatPostMessageResponse asPosted(String ts) {
        ChatPostMessageResponse posted = new ChatPostMessageResponse();
        posted.setOk(true);
        posted.setChannel(request.getChannel());
        posted.setTs(ts);
        return posted;
    }
}
