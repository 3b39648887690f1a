package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Chat.Sent;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.outbox.Subscriber.Kept;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;

/** The connected platforms, and how a person is reached there: at the account used last. */
record ChatLines(List<Chat> chats, People people) {
    ChatLines {
        chats = List.copyOf(chats);
    }

    Optional<Chat> of(Platform platform) {
        return chats.stream().filter(chat -> chat.platform() == platform).findFirst();
    }

    /** Empty when the person has no account on a connected platform. */
    Optional<Sent> direct(Person reader, Message message) {
        for (Account account : people.accountsOf(reader.id())) {
            Optional<Chat> chat = of(account.platform());
            if (chat.isPresent()) {
                return Optional.of(chat.get().direct(account, message));
            }
        }
        return Optional.empty();
    }

    /** A message that is gone needs nothing any more. */
    static Kept kept(Sent sent) {
        if (sent instanceof Sent.Later later) {
            return new Kept.Later(later.after(), later.because());
        }
        boolean gone =
                sent instanceof Sent.Unreachable unreachable && unreachable.obstacle() != Chat.Obstacle.MESSAGE_GONE;
        return gone ? new Kept.GaveUp(((Sent.Unreachable) sent).because()) : new Kept.Done();
    }
}
