package dev.hallpass.slack.blockkit;

import java.util.Optional;

import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;

/** A chat that draws whatever is sent, and counts it. */
final class Easel implements Chat {
    private final Sheet sheet;
    private final String name;
    private int drawn;

    /** @param name of the drawing; one that comes after the first carries its number besides */
    Easel(Sheet sheet, String name) {
        this.sheet = sheet;
        this.name = name;
    }

    int drawn() {
        return drawn;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Sent direct(Account to, Message message) {
        return draw(message);
    }

    @Override
    public Sent post(String workspace, String channel, Message message) {
        return draw(message);
    }

    @Override
    public Sent reply(MessageRef root, Message message) {
        return draw(message);
    }

    @Override
    public Sent rewrite(MessageRef of, Message message) {
        return draw(message);
    }

    private Sent draw(Message message) {
        drawn++;
        sheet.message(drawn == 1 ? name : name + "-" + drawn, message);
        return new Sent.Delivered(new MessageRef(Platform.SLACK, "T1", "D1", "100." + drawn), Optional.empty());
    }
}
