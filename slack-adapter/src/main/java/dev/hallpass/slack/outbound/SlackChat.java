package dev.hallpass.slack.outbound;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.view.View;

import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.blockkit.MessageBlocks;
import dev.hallpass.slack.blockkit.ViewDrawing;

/** Slack, as the conversation speaks on it. Safe for use by several threads. */
public final class SlackChat implements Chat {
    private static final int MOST_REMEMBERED = 10_000;

    private final MethodsClient methods;
    private final Attempts attempts;
    /** A direct message's channel never changes; remembering it saves a call a message. */
    private final Map<String, String> directChannels = new ConcurrentHashMap<>();

    private SlackChat(MethodsClient methods, Attempts attempts) {
        this.methods = methods;
        this.attempts = attempts;
    }

    /** Speaks over that connection, which should be a patient one; {@code random} spreads the retries. */
    public static SlackChat over(SlackConnection connection, SecureRandom random) {
        return over(connection, time -> Thread.sleep(time.toMillis()), random);
    }

    static SlackChat over(SlackConnection connection, Attempts.Pause pause, RandomGenerator random) {
        return new SlackChat(connection.methods(), new Attempts(pause, random));
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Sent direct(Account to, Message message) {
        return directly(to, channel -> send(to.workspace(), channel, null, message));
    }

    @Override
    public Sent direct(Account to, Message message, Stamp stamp) {
        return directly(to, channel -> {
            ChatPostMessageRequest request = drawn(channel, message)
                    .metadata(StampedPost.metadata(stamp))
                    .build();
            return sent(to.workspace(), attempts.of(new StampedPost(methods, request, stamp)));
        });
    }

    private Sent directly(Account to, Function<String, Sent> sending) {
        String known = directChannels.get(to.user());
        if (known != null) {
            return sending.apply(known);
        }
        Called<ConversationsOpenResponse> opened =
                attempts.of(() -> methods.conversationsOpen(request -> request.users(List.of(to.user()))));
        if (opened instanceof Called.Ok<ConversationsOpenResponse> ok) {
            String channel = ok.answer().getChannel().getId();
            if (directChannels.size() < MOST_REMEMBERED) {
                directChannels.put(to.user(), channel);
            }
            return sending.apply(channel);
        }
        return failed(opened);
    }

    @Override
    public Sent post(String workspace, String channel, Message message) {
        return send(workspace, channel, null, message);
    }

    @Override
    public Sent reply(MessageRef root, Message message) {
        return send(root.workspace(), root.channel(), root.message(), message);
    }

    @Override
    public Sent rewrite(MessageRef of, Message message) {
        Called<ChatUpdateResponse> updated =
                attempts.of(() -> methods.chatUpdate(request -> request.channel(of.channel())
                        .ts(of.message())
                        .text(MessageBlocks.summary(message))
                        .blocks(MessageBlocks.draw(message))));
        return updated instanceof Called.Ok<ChatUpdateResponse> ? delivered(of) : failed(updated);
    }

    @Override
    public Sent home(Account of, Message page) {
        View view = ViewDrawing.home(page);
        Called<ViewsPublishResponse> published = attempts.of(
                () -> methods.viewsPublish(request -> request.userId(of.user()).view(view)));
        if (published instanceof Called.Ok<ViewsPublishResponse> ok) {
            String id = ok.answer().getView().getId();
            return new Sent.Delivered(new MessageRef(Platform.SLACK, of.workspace(), of.user(), id), Optional.empty());
        }
        return failed(published);
    }

    private Sent send(String workspace, String channel, @Nullable String threadTs, Message message) {
        ChatPostMessageRequest request =
                drawn(channel, message).threadTs(threadTs).build();
        return sent(workspace, attempts.of(() -> methods.chatPostMessage(request)));
    }

    private static ChatPostMessageRequestBuilder drawn(String channel, Message message) {
        return ChatPostMessageRequest.builder()
                .channel(channel)
                .text(MessageBlocks.summary(message))
                .blocks(MessageBlocks.draw(message))
                .unfurlLinks(false)
                .unfurlMedia(false);
    }

    private Sent sent(String workspace, Called<ChatPostMessageResponse> posted) {
        if (posted instanceof Called.Ok<ChatPostMessageResponse> ok) {
            return delivered(new MessageRef(
                    Platform.SLACK,
                    workspace,
                    ok.answer().getChannel(),
                    ok.answer().getTs()));
        }
        return failed(posted);
    }

    private Sent delivered(MessageRef ref) {
        Called<ChatGetPermalinkResponse> link = attempts.once(() -> methods.chatGetPermalink(
                request -> request.channel(ref.channel()).messageTs(ref.message())));
        Optional<URI> uri = link instanceof Called.Ok<ChatGetPermalinkResponse> ok
                ? Optional.of(URI.create(ok.answer().getPermalink()))
                : Optional.empty();
        return new Sent.Delivered(ref, uri);
    }

    private static Sent failed(Called<?> called) {
        if (called instanceof Called.Away<?> away) {
            return new Sent.Later(away.after(), away.because());
        }
        String error = called instanceof Called.Refused<?> refused ? refused.error() : "unknown_error";
        return new Sent.Unreachable(Obstacles.of(error), error);
    }
}
