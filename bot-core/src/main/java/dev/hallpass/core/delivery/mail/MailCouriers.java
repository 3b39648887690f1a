package dev.hallpass.core.delivery.mail;

import java.time.Clock;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.util.HtmlUtils;

import dev.hallpass.core.delivery.Courier;
import dev.hallpass.core.delivery.letter.LetterWriter;
import dev.hallpass.core.delivery.letter.Names;

/** Makes the courier for e-mail. */
public final class MailCouriers {
    private MailCouriers() {}

    /** @param sender after {@link #secure} */
    public static Courier over(JavaMailSender sender, MailSetup setup, Names names, Clock clock) {
        return new MailCourier(sender, setup, new LetterWriter(names, setup.contact(), HtmlUtils::htmlEscape), clock);
    }

    /**
     * Demands STARTTLS and the server's right name (RFC 3207), and sets time limits; what was configured stays, so that
     * a server without TLS needs {@code spring.mail.properties.mail.smtp.starttls.required=false} in plain sight. The
     * library's own trace, which holds whole messages, is off whatever was configured.
     */
    public static JavaMailSenderImpl secure(JavaMailSenderImpl sender) {
        new TransportSecurity(sender.getJavaMailProperties()).demand(sender.getProtocol());
        return sender;
    }
}
