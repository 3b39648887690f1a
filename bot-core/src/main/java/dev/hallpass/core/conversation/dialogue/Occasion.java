package dev.hallpass.core.conversation.dialogue;

import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.EventId;

/**
 * On what occasion an order is given.
 *
 * @param event the same event is issued once
 */
record Occasion(Person by, Account account, EventId event, String origin, Voice voice) {
    static Occasion of(Inbound inbound, Hearing hearing, Wording wording) {
        return new Occasion(
                hearing.person(), inbound.by(), inbound.event(), hearing.origin(), wording.to(hearing.person()));
    }

    /** A form is one order however often it is sent, by whatever deliveries. */
    Occasion ofForm(String session) {
        EventId form = new EventId(account.platform(), account.workspace(), "form " + session);
        return new Occasion(by, account, form, origin, voice);
    }
}
