package dev.hallpass.core.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import dev.hallpass.core.delivery.Carried;
import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.delivery.Parcel;
import dev.hallpass.core.delivery.letter.Names;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.account.EmailAddress;

/** Mail over a mail server as Debian ships it. */
@Tag("mta")
class EximIT {
    private final IssuingStage stage = new IssuingStage();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        stage.close();
    }

    private Carried mail(Exim exim, String host, String to) throws Exception {
        Issuance issuance = stage.issued();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(exim.port());
        sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", exim.trust());
        MailSetup setup = new MailSetup(new EmailAddress("hallpass@example.org"), stage.domains, "4711");
        Names names = new Names(stage.people, stage.registry);
        Recipient.Email reader = new Recipient.Email(new EmailAddress(to));
        return MailCouriers.over(MailCouriers.secure(sender), setup, names, stage.clock)
                .carry(new Parcel(new DeliveryId(7), issuance, reader, stage.backend.readOut(issuance)));
    }

    @Test
    void deliversEncryptedIntoAMailbox() throws Exception {
        try (Exim exim = Exim.start(folder, true)) {
            assertThat(mail(exim, "localhost", "maria@example.org")).isEqualTo(new Carried.Handed(Optional.empty()));

            Awaitility.await().until(() -> exim.mailbox().contains("--"));
            assertThat(exim.mailbox())
                    .contains("Message-ID: <code-1-7@example.org>", "with esmtps", "LT-0042")
                    .contains("Auto-Submitted: auto-generated");
            String code = stage.backend
                    .readOut(stage.issuances.find(new IssuanceId(1)).orElseThrow())
                    .revealSymbols();
            assertThat(exim.mailbox()).contains(code);
            assertThat(exim.log()).contains("id=code-1-7@example.org").doesNotContain(code);
        }
    }

    @Test
    void tellsAMailboxThatIsNotThereFromAServerThatIsNotRight() throws Exception {
        try (Exim exim = Exim.start(folder, true)) {
            assertThat(mail(exim, "localhost", "nobody@example.org")).isEqualTo(new Carried.Refused("550"));
            assertThat(mail(exim, "127.0.0.1", "maria@example.org"))
                    .as("its certificate is for another name")
                    .isInstanceOf(Carried.Later.class);
            assertThat(exim.mailbox()).isEmpty();
        }
    }

    @Test
    void sendsNothingWithoutEncryption() throws Exception {
        try (Exim exim = Exim.start(folder, false)) {
            assertThat(mail(exim, "localhost", "maria@example.org")).isInstanceOf(Carried.Later.class);
            assertThat(exim.mailbox()).isEmpty();
        }
    }
}
