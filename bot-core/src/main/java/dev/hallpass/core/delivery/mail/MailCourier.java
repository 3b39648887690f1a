package dev.hallpass.core.delivery.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

import dev.hallpass.core.delivery.Carried;
import dev.hallpass.core.delivery.Courier;
import dev.hallpass.core.delivery.Parcel;
import dev.hallpass.core.delivery.letter.Letter;
import dev.hallpass.core.delivery.letter.LetterWriter;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.account.EmailAddress;

/** Carries a code by e-mail: plain text and HTML, with headers that hold no code. */
final class MailCourier implements Courier {
    private static final String UTF_8 = "UTF-8";

    private final JavaMailSender sender;
    private final MailSetup setup;
    private final LetterWriter letters;
    private final Clock clock;

    MailCourier(JavaMailSender sender, MailSetup setup, LetterWriter letters, Clock clock) {
        this.sender = sender;
        this.setup = setup;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Class<Recipient.Email> serves() {
        return Recipient.Email.class;
    }

    @Override
    public Carried carry(Parcel parcel) {
        EmailAddress to = ((Recipient.Email) parcel.recipient()).to();
        if (!setup.domains().permit(to)) {
            return new Carried.Refused("domain-not-allowed");
        }
        MimeMessage message = message(parcel, to);
        try {
            sender.send(message);
            return new Carried.Handed(Optional.empty());
        } catch (MailException failed) {
            OptionalInt refusal = SmtpReply.refusal(failed);
            return refusal.isPresent()
                    ? new Carried.Refused(Integer.toString(refusal.getAsInt()))
                    : new Carried.Later(Duration.ZERO, "the mail server cannot take it now");
        }
    }

    private MimeMessage message(Parcel parcel, EmailAddress to) {
        Letter letter = letters.mail(parcel.issuance(), parcel.readout());
        MimeMessage message = sender.createMimeMessage();
        try {
            message.setFrom(new InternetAddress(setup.from().value()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value()));
            message.setSubject(letter.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", messageId(parcel));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(alternatives(letter));
            return message;
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("a mail of checked parts could not be put together", unwritable);
        }
    }

    /** The same over all attempts, so that the reader's side can drop a second copy (RFC 5322, section 3.6.4). */
    private String messageId(Parcel parcel) {
        return "<code-" + parcel.issuance().id().value() + "-" + parcel.delivery() + "@"
                + setup.from().domain() + ">";
    }

    /** The last one is the richest (RFC 2046, section 5.1.4). */
    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.plain(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }
}
