package dev.hallpass.core.delivery.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/** Finds the server's reply code (RFC 5321, section 4.2) in what a failed sending threw. */
final class SmtpReply {
    private static final int PERMANENT = 500;
    /** The server wants TLS or other credentials first: our settings are wrong, not the reader's address. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    private SmtpReply() {}

    /** The code that says that this reader will never get the mail; empty when another try is worth it. */
    static OptionalInt refusal(Exception thrown) {
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            int code = code(next);
            if (code >= PERMANENT && !ABOUT_US.contains(code)) {
                return OptionalInt.of(code);
            }
            if (seen.add(next)) {
                addCauses(next, open);
            }
        }
        return OptionalInt.empty();
    }

    private static void addCauses(Throwable of, Deque<Throwable> open) {
        if (of.getCause() != null) {
            open.add(of.getCause());
        }
        if (of instanceof MessagingException messaging && messaging.getNextException() != null) {
            open.add(messaging.getNextException());
        }
        if (of instanceof MailSendException sending) {
            open.addAll(List.of(sending.getMessageExceptions()));
        }
    }

    private static int code(Throwable thrown) {
        if (thrown instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (thrown instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return thrown instanceof SMTPSendFailedException sending ? sending.getReturnCode() : 0;
    }
}
