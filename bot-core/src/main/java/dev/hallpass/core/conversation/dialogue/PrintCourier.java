package dev.hallpass.core.conversation.dialogue;

import java.time.Duration;

import dev.hallpass.core.delivery.Carried;
import dev.hallpass.core.delivery.Courier;
import dev.hallpass.core.delivery.Parcel;
import dev.hallpass.core.delivery.print.PrintDoor;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.PersonId;

/** Carries a private link to a page for paper, by direct message to the person who prints. */
public final class PrintCourier implements Courier {
    private final ChatCourier chats;
    private final CodeMessage messages;
    private final PrintDoor door;

    public PrintCourier(ChatCourier chats, CodeMessage messages, PrintDoor door) {
        this.chats = chats;
        this.messages = messages;
        this.door = door;
    }

    @Override
    public Class<? extends Recipient> serves() {
        return Recipient.Print.class;
    }

    @Override
    public Carried carry(Parcel parcel) {
        PersonId reader = ((Recipient.Print) parcel.recipient()).to();
        try {
            return chats.carry(
                    parcel,
                    reader,
                    to -> messages.withLink(parcel.issuance(), door.linkFor(reader, parcel.delivery()), to));
        } catch (StoreUnavailable gone) {
            return new Carried.Later(Duration.ZERO, "no link can be kept now");
        }
    }
}
