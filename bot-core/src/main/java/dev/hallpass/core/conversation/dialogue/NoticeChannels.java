package dev.hallpass.core.conversation.dialogue;

import java.util.List;

import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.people.account.Platform;

/** The channels in which notices are posted, as far as they are configured. */
public record NoticeChannels(List<Chat> chats, List<Channel> helpdesk, List<Channel> security) {
    public NoticeChannels {
        chats = List.copyOf(chats);
        helpdesk = List.copyOf(helpdesk);
        security = List.copyOf(security);
    }

    /** One channel; {@code workspace} and {@code channel} are the platform's own ids. */
    public record Channel(Platform platform, String workspace, String channel) {}
}
