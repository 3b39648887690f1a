package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.delivery.AnotherDelivery;
import dev.hallpass.core.delivery.PrintCode;
import dev.hallpass.core.delivery.ResendCode;
import dev.hallpass.core.delivery.SendByEmail;
import dev.hallpass.core.delivery.ShowCode;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.issuing.RevokeCode;
import dev.hallpass.core.issuing.RevokeOutcome;

/** What is done to one issued code: revoke it, show it again, mail it. The buttons and the commands do the same. */
public final class CodeDialogue implements Dialogue {
    private static final Span END = new Span.Mono("hallpass-agent end");

    private final Wording wording;
    private final Describing describing;
    private final Refusals refusals;
    private final Acts acts;
    private final Denials denials;

    /** The use cases. */
    public record Acts(RevokeCode revoke, Again again, ShowCode show, CodeMessage messages) {}

    /** The use cases that deliver once more. */
    public record Again(ResendCode message, SendByEmail email, PrintCode print) {}

    /** @param denials keeps which buttons were forged */
    public CodeDialogue(Bearings bearings, Wording wording, Acts acts, Denials denials) {
        this.wording = wording;
        this.describing = bearings.describing();
        this.refusals = bearings.refusals();
        this.acts = acts;
        this.denials = denials;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        if (inbound instanceof Inbound.Pressed pressed && pressed.action().equals(Actions.SHOW)) {
            return Optional.of(show(pressed, hearing));
        }
        Optional<Text> text = inbound instanceof Inbound.Pressed pressed ? pressed(pressed, hearing) : command(hearing);
        Voice voice = wording.to(hearing.person());
        return text.map(said -> new Answer.Say(voice.message(said)));
    }

    private Answer show(Inbound.Pressed pressed, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        Optional<IssuanceId> id = id(pressed.value());
        if (id.isEmpty()) {
            return new Answer.Say(voice.message(forged(pressed.action(), hearing)));
        }
        ShowCode.Outcome outcome = acts.show().show(hearing.person(), id.get(), hearing.origin());
        return outcome instanceof ShowCode.Shown shown
                ? new Answer.Reveal(
                        voice.say("universal.title"), acts.messages().shown(shown, hearing.person()))
                : new Answer.Say(voice.message(said(((ShowCode.NotShown) outcome).why(), id.get(), voice)));
    }

    private Optional<Text> command(Hearing hearing) {
        Optional<Command> command = hearing.command();
        if (command.isPresent() && command.get() instanceof Command.Revoke revoke) {
            return Optional.of(revoke(new IssuanceId(revoke.issuance()), hearing));
        }
        return command.isPresent() && command.get() instanceof Command.Resend resend
                ? Optional.of(resend(new IssuanceId(resend.issuance()), hearing))
                : Optional.empty();
    }

    /** What a button carries may be forged: the use cases ask who may, of the stored person and issuance. */
    private Optional<Text> pressed(Inbound.Pressed pressed, Hearing hearing) {
        Optional<IssuanceId> id = id(pressed.value());
        return switch (pressed.action()) {
            case Actions.REVOKE ->
                Optional.of(id.map(known -> revoke(known, hearing)).orElseGet(() -> forged(pressed.action(), hearing)));
            case Actions.RESEND ->
                Optional.of(id.map(known -> resend(known, hearing)).orElseGet(() -> forged(pressed.action(), hearing)));
            case Actions.EMAIL ->
                Optional.of(id.map(known -> email(known, hearing)).orElseGet(() -> forged(pressed.action(), hearing)));
            case Actions.PRINT ->
                Optional.of(id.map(known -> print(known, hearing)).orElseGet(() -> forged(pressed.action(), hearing)));
            default -> Optional.empty();
        };
    }

    private static Optional<IssuanceId> id(String value) {
        return value.matches("[0-9]{1,18}") ? Optional.of(new IssuanceId(Long.parseLong(value))) : Optional.empty();
    }

    private Text forged(String action, Hearing hearing) {
        denials.keep(Denials.Denied.ofTalk("button " + action, "forged"), hearing);
        return wording.to(hearing.person()).text("code.not-found");
    }

    private Text revoke(IssuanceId id, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        RevokeOutcome outcome = acts.revoke().revoke(hearing.person(), id, hearing.origin());
        if (outcome instanceof RevokeOutcome.Revoked revoked) {
            return voice.text("revoked.now", id, voice.at(revoked.stillUsableUntil()), END);
        }
        if (outcome instanceof RevokeOutcome.AlreadyRevoked already) {
            String key = already.state().acknowledged() ? "revoked.before" : "revoked.before.undelivered";
            return voice.text(key, id, voice.at(already.state().at()), END);
        }
        if (outcome instanceof RevokeOutcome.AlreadyOver over) {
            return voice.text("revoked.over", id, voice.at(over.since()));
        }
        return outcome instanceof RevokeOutcome.NotPermitted not
                ? refusals.verdict(not.verdict(), voice)
                : voice.text("code.not-found");
    }

    private Text resend(IssuanceId id, Hearing hearing) {
        return said(
                acts.again().message().resend(hearing.person(), id, hearing.origin()),
                id,
                wording.to(hearing.person()));
    }

    private Text email(IssuanceId id, Hearing hearing) {
        SendByEmail.Wanted wanted = new SendByEmail.Wanted(hearing.person(), id, Optional.empty());
        return said(acts.again().email().send(wanted, hearing.origin()), id, wording.to(hearing.person()));
    }

    private Text print(IssuanceId id, Hearing hearing) {
        AnotherDelivery outcome = acts.again().print().print(hearing.person(), id, hearing.origin());
        return said(outcome, id, wording.to(hearing.person()));
    }

    private Text said(AnotherDelivery outcome, IssuanceId id, Voice voice) {
        if (outcome instanceof AnotherDelivery.Promised promised) {
            return promised(promised.delivery().recipient(), id, voice);
        }
        if (outcome instanceof AnotherDelivery.Revoked revoked) {
            return voice.text("again.revoked", id, voice.at(revoked.state().at()));
        }
        if (outcome instanceof AnotherDelivery.Redeemed redeemed) {
            String computer = describing.computer(redeemed.state().on());
            return voice.text("again.redeemed", id, voice.at(redeemed.state().at()), computer);
        }
        return notNow(outcome, id, voice);
    }

    private static Text promised(Recipient recipient, IssuanceId id, Voice voice) {
        if (recipient instanceof Recipient.Email email) {
            return voice.text("again.email", id, email.to());
        }
        return voice.text(recipient instanceof Recipient.Print ? "again.print" : "again.message", id);
    }

    private Text notNow(AnotherDelivery outcome, IssuanceId id, Voice voice) {
        if (outcome instanceof AnotherDelivery.Over over) {
            return voice.text("again.over", id, voice.at(over.since()));
        }
        if (outcome instanceof AnotherDelivery.LimitReached reached) {
            return voice.text("again.limit", voice.at(reached.retryAt()));
        }
        if (outcome instanceof AnotherDelivery.MailDomainForbidden mail) {
            String key = mail.allowed().isEmpty() ? "again.no-mail" : "again.domain";
            return voice.text(key, mail.domain(), String.join(", ", mail.allowed()));
        }
        if (outcome instanceof AnotherDelivery.NotPermitted not) {
            return refusals.verdict(not.verdict(), voice);
        }
        return voice.text(outcome instanceof AnotherDelivery.NoAddress ? "again.no-address" : "code.not-found");
    }
}
