package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.issuing.ReceiptOutcome;
import dev.hallpass.core.issuing.RecordReceipt;

/** Takes the receipt that a user read back, by command or pasted, and says what it proves. */
public final class ReceiptDialogue implements Dialogue {
    private final Wording wording;
    private final Describing describing;
    private final RecordReceipt record;

    public ReceiptDialogue(Bearings bearings, Wording wording, RecordReceipt record) {
        this.wording = wording;
        this.describing = bearings.describing();
        this.record = record;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command()
                .filter(Command.BringReceipt.class::isInstance)
                .map(command -> ((Command.BringReceipt) command).receipt())
                .map(receipt -> record.record(hearing.person(), receipt, hearing.origin()))
                .map(outcome -> new Answer.Say(message(outcome, wording.to(hearing.person()))));
    }

    private Message message(ReceiptOutcome outcome, Voice voice) {
        if (outcome instanceof ReceiptOutcome.Redeemed redeemed) {
            return voice.message(
                    "receipt.redeemed",
                    redeemed.issuance().id(),
                    describing.computer(redeemed.on()),
                    voice.at(redeemed.accessEnd()),
                    new Span.Mono("hallpass-agent end"));
        }
        if (outcome instanceof ReceiptOutcome.Ended ended) {
            String key = ended.givenBack() ? "receipt.given-back" : "receipt.ended";
            return voice.message(key, ended.issuance().id(), describing.computer(ended.on()));
        }
        if (outcome instanceof ReceiptOutcome.AlreadyKnown known) {
            return voice.message("receipt.known", known.issuance().id(), describing.computer(known.on()));
        }
        return outcome instanceof ReceiptOutcome.LimitReached reached
                ? voice.message("receipt.limit", voice.at(reached.retryAt()))
                : voice.message("receipt.unmatched", ((ReceiptOutcome.Unmatched) outcome).wrongOnesLeft());
    }
}
