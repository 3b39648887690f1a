package dev.hallpass.core.conversation.dialogue;

import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.issuing.ToldBy;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;

/** What has become of a code: the sign and the word, always both. */
final class StatusLine {
    private final People people;
    private final Describing describing;

    StatusLine(People people, Describing describing) {
        this.people = people;
        this.describing = describing;
    }

    Text of(Issuance issuance, Voice voice) {
        if (issuance.state() instanceof IssuanceState.Revoked revoked) {
            String by = people.find(revoked.by()).map(Person::name).orElseGet(() -> voice.say("person.unknown"));
            String key = revoked.acknowledged() ? "status.revoked" : "status.revoked.undelivered";
            return voice.text(key, voice.at(revoked.at()), by);
        }
        if (issuance.state() instanceof IssuanceState.Redeemed redeemed) {
            String key = redeemed.toldBy() == ToldBy.RECEIPT ? "status.redeemed.receipt" : "status.redeemed";
            return voice.text(key, voice.at(redeemed.at()), describing.computer(redeemed.on()));
        }
        return issuance.isPast(describing.now())
                ? voice.text("status.over", voice.at(issuance.redeemBy()))
                : voice.text("status.open", voice.at(issuance.redeemBy()));
    }
}
