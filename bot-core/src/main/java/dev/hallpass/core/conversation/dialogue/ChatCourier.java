package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Chat.Obstacle;
import dev.hallpass.core.conversation.Chat.Sent;
import dev.hallpass.core.conversation.Chat.Stamp;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.delivery.Carried;
import dev.hallpass.core.delivery.CarryingMessage;
import dev.hallpass.core.delivery.Courier;
import dev.hallpass.core.delivery.Parcel;
import dev.hallpass.core.delivery.Redactor;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;

/** Carries codes by direct message, to the account that their reader used last; and takes them out of it again. */
public final class ChatCourier implements Courier, Redactor {
    private final List<Chat> chats;
    private final People people;
    private final CodeMessage messages;

    /** @param chats one a platform that is connected */
    public ChatCourier(List<Chat> chats, People people, CodeMessage messages) {
        this.chats = List.copyOf(chats);
        this.people = people;
        this.messages = messages;
    }

    @Override
    public Class<? extends Recipient> serves() {
        return Recipient.DirectMessage.class;
    }

    @Override
    public Carried carry(Parcel parcel) {
        return parcel.recipient() instanceof Recipient.DirectMessage direct
                ? carry(parcel, direct.to(), to -> messages.withCode(parcel.issuance(), parcel.readout(), to))
                : new Carried.Refused("no-such-person");
    }

    /** Sends whatever is written for the one reader. */
    Carried carry(Parcel parcel, PersonId to, Function<Person, Message> message) {
        Optional<Person> reader = people.find(to);
        if (reader.isEmpty()) {
            return new Carried.Refused("no-such-person");
        }
        return people.accountsOf(reader.get().id()).stream()
                .flatMap(account -> chat(account.platform()).map(chat -> new Line(chat, account)).stream())
                .findFirst()
                .map(line -> carry(line, message.apply(reader.get()), stamp(parcel)))
                .orElseGet(() -> new Carried.Refused("no-connected-account"));
    }

    private record Line(Chat chat, Account account) {}

    private static Stamp stamp(Parcel parcel) {
        return new Stamp("delivery-" + parcel.delivery().value(), parcel.again());
    }

    private static Carried carry(Line line, Message message, Stamp stamp) {
        Sent sent = line.chat().direct(line.account(), message, stamp);
        if (sent instanceof Sent.Delivered delivered) {
            return new Carried.Handed(Optional.of(carrying(delivered.ref())));
        }
        return sent instanceof Sent.Later later
                ? new Carried.Later(later.after(), later.because())
                : new Carried.Refused(code(((Sent.Unreachable) sent).obstacle()));
    }

    @Override
    public Redacted redact(CarryingMessage carrying, Issuance issuance) {
        MessageRef ref =
                new MessageRef(carrying.platform(), carrying.workspace(), carrying.channel(), carrying.message());
        Optional<Person> reader = issuance.recipient() instanceof Recipient.DirectMessage direct
                ? people.find(direct.to())
                : people.find(issuance.issuer());
        if (reader.isEmpty()) {
            return new Redacted.Refused("no-such-person");
        }
        return chat(carrying.platform())
                .map(chat -> redacted(chat.rewrite(ref, messages.withoutCode(issuance, reader.get()))))
                .orElseGet(() -> new Redacted.Refused("not-connected"));
    }

    private static Redacted redacted(Sent sent) {
        if (sent instanceof Sent.Later later) {
            return new Redacted.Later(later.after(), later.because());
        }
        boolean refused =
                sent instanceof Sent.Unreachable unreachable && unreachable.obstacle() != Obstacle.MESSAGE_GONE;
        return refused ? new Redacted.Refused(code(((Sent.Unreachable) sent).obstacle())) : new Redacted.Done();
    }

    private Optional<Chat> chat(Platform platform) {
        return chats.stream().filter(chat -> chat.platform() == platform).findFirst();
    }

    private static CarryingMessage carrying(MessageRef ref) {
        return new CarryingMessage(ref.platform(), ref.workspace(), ref.channel(), ref.message());
    }

    private static String code(Obstacle obstacle) {
        return obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
