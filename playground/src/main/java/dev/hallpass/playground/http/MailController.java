package dev.hallpass.playground.http;

import java.time.Instant;
import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.hallpass.playground.mailbox.Mail;
import dev.hallpass.playground.mailbox.Mailbox;

/** The mailbox. A mail's HTML is served for a frame in which nothing runs and from which nothing is loaded. */
@RestController
@RequestMapping("/playground/api/mails")
public final class MailController {
    private static final String NOTHING_RUNS =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

    private final Mailbox mailbox;

    MailController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    record Received(List<Row> mails) {}

    record Row(String id, String from, String to, String subject, Instant at, String text, boolean html) {
        static Row of(Mail mail) {
            return new Row(
                    mail.id(),
                    mail.from(),
                    mail.to(),
                    mail.subject(),
                    mail.at(),
                    mail.text(),
                    !mail.html().isEmpty());
        }
    }

    @GetMapping
    Received all() {
        return new Received(mailbox.all().stream().map(Row::of).toList());
    }

    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable("id") String id) {
        Mail mail = mailbox.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .body(mail.html());
    }
}
