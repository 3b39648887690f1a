package dev.hallpass.app.doctor;

import jakarta.mail.MessagingException;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Finding;

/** Whether the mail server lets Hallpass in; nothing is sent. */
public final class MailCheck implements Check {
    private static final String SUBJECT = "Mail";

    private final JavaMailSenderImpl sender;

    /** @param sender as mail is sent, STARTTLS and all */
    public MailCheck(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    @Override
    public Finding look() {
        try {
            sender.testConnection();
            return Finding.well(SUBJECT, sender.getHost() + " takes mail.");
        } catch (MessagingException refused) {
            // Of the cause the class tells enough; the message is the server's.
            return Finding.failing(
                    SUBJECT,
                    sender.getHost() + " does not take mail ("
                            + refused.getClass().getSimpleName() + ").",
                    "Look at spring.mail.* and whether it offers STARTTLS; what waits is tried again until it is over.");
        }
    }
}
