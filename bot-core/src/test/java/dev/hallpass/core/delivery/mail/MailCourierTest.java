package dev.hallpass.core.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.mail.Header;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;

import dev.hallpass.core.delivery.Carried;
import dev.hallpass.core.delivery.Courier;
import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.delivery.Parcel;
import dev.hallpass.core.delivery.letter.Names;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.Orders;
import dev.hallpass.core.issuing.Readout;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

class MailCourierTest {
    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final EmailAddress MARIA = new EmailAddress("maria@example.org");

    private final IssuingStage stage = new IssuingStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private static JavaMailSenderImpl sender(int port, boolean plain) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        if (plain) {
            sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "false");
        }
        return MailCouriers.secure(sender);
    }

    private Courier courier(JavaMailSenderImpl sender) {
        MailSetup setup =
                new MailSetup(new EmailAddress("hallpass@example.org"), stage.domains, "helpdesk, phone 123 <&>");
        return MailCouriers.over(sender, setup, new Names(stage.people, stage.registry), stage.clock);
    }

    private Parcel parcel(Issuance issuance) {
        return new Parcel(new DeliveryId(7), issuance, new Recipient.Email(MARIA), stage.backend.readOut(issuance));
    }

    private MimeMessage sent(Issuance issuance) {
        Carried carried = courier(sender(MAIL.getSmtp().getPort(), true)).carry(parcel(issuance));
        assertThat(carried).isEqualTo(new Carried.Handed(Optional.empty()));
        return MAIL.getReceivedMessages()[0];
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return (String) ((Multipart) message.getContent()).getBodyPart(index).getContent();
    }

    private Issuance forTheDevice() {
        stage.registry.user("corp\\maria", Optional.empty(), Optional.empty(), IssuingStage.COMPUTER);
        return stage.issued(Orders.opening(
                Orders.devices(
                        stage.ada, stage.event(), Binding.toBoth(IssuingStage.COMPUTER, UserName.of("corp\\maria"))),
                Scope.DEVICE,
                Optional.of(stage.registry.device("KINGSTON <DT50>", "1").code())));
    }

    @Test
    void writesTheCodeInBothWritingsAndBothParts() throws Exception {
        Issuance issuance = forTheDevice();
        MimeMessage message = sent(issuance);
        Readout readout = stage.backend.readOut(issuance);
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(part(message, 0))
                .contains(readout.revealSymbols(), readout.revealDigits().orElseThrow())
                .contains("KINGSTON <DT50>", "LT-0042", "corp\\maria", "1 hour from when it is redeemed")
                .contains("November 23, 2026", "(Europe/Bucharest)", "ada has issued", "phone 123 <&>", "#1");
        assertThat(part(message, 1))
                .contains(readout.revealSymbols(), readout.revealDigits().orElseThrow())
                .contains("KINGSTON &lt;DT50&gt;", "phone 123 &lt;&amp;&gt;")
                .doesNotContain("<DT50>");
    }

    @Test
    void saysWhenAnIntervalBeginsAndEnds() throws Exception {
        Issuance issuance = stage.issued(Orders.timed(
                stage.order(),
                new Timing.FromTo(Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-11-24T16:00:00Z"))));
        assertThat(part(sent(issuance), 0).replace('\u202f', ' '))
                .contains("From: November 24, 2026", "4:00 PM (Europe/Bucharest)", "6:00 PM", "all devices");
    }

    @Test
    void noHeaderHoldsTheCode() throws Exception {
        Issuance issuance = forTheDevice();
        MimeMessage message = sent(issuance);
        Readout readout = stage.backend.readOut(issuance);
        List<String> headers = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.add(header.getName() + ": " + header.getValue());
        }
        assertThat(headers)
                .noneMatch(header -> header.contains(readout.revealSymbols()))
                .noneMatch(header -> header.contains(readout.revealDigits().orElseThrow()));
        assertThat(message.getSubject()).isEqualTo("Offline temporary password 1");
        assertThat(message.getMessageID()).isEqualTo("<code-1-7@example.org>");
        assertThat(message.getSentDate()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void keepsItsMessageIdOverAttempts() throws Exception {
        Issuance issuance = stage.issued();
        Courier courier = courier(sender(MAIL.getSmtp().getPort(), true));
        courier.carry(parcel(issuance));
        courier.carry(parcel(issuance));
        assertThat(MAIL.getReceivedMessages()[0].getMessageID())
                .isEqualTo(MAIL.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void sendsNothingToAServerWithoutTls() {
        Carried carried = courier(sender(MAIL.getSmtp().getPort(), false)).carry(parcel(stage.issued()));
        assertThat(carried).isInstanceOf(Carried.Later.class);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void sendsTheMailEncryptedWhereTheServerOffersIt() throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.getJavaMailProperties().setProperty("mail.smtp.ssl.trust", "127.0.0.1");
        sender.getJavaMailProperties().setProperty("mail.smtp.ssl.checkserveridentity", "false");
        try (SmtpScript server = SmtpScript.withTls()) {
            sender.setHost("127.0.0.1");
            sender.setPort(server.port());
            assertThat(courier(MailCouriers.secure(sender)).carry(parcel(stage.issued())))
                    .isEqualTo(new Carried.Handed(Optional.empty()));
            assertThat(server.heard()).containsSubsequence("EHLO", "STARTTLS", "tls EHLO", "tls RCPT", "tls DATA");
            assertThat(server.heard()).doesNotContain("MAIL", "RCPT", "DATA");
        }
    }

    @Test
    void sendsNothingToAServerWithoutTheRightName() throws Exception {
        try (SmtpScript server = SmtpScript.withTls()) {
            assertThat(courier(sender(server.port(), false)).carry(parcel(stage.issued())))
                    .isInstanceOf(Carried.Later.class);
            assertThat(server.heard()).doesNotContain("MAIL", "tls MAIL");
        }
    }

    @Test
    void aReaderWhomTheServerRefusesIsRefused() throws Exception {
        try (SmtpScript server = SmtpScript.answering("550 5.1.1 no such user")) {
            assertThat(courier(sender(server.port(), true)).carry(parcel(stage.issued())))
                    .isEqualTo(new Carried.Refused("550"));
        }
    }

    @Test
    void aBusyServerIsAskedAgain() throws Exception {
        try (SmtpScript server = SmtpScript.answering("451 4.7.1 greylisted, try again later")) {
            assertThat(courier(sender(server.port(), true)).carry(parcel(stage.issued())))
                    .isEqualTo(new Carried.Later(Duration.ZERO, "the mail server cannot take it now"));
        }
    }

    @Test
    void aServerThatIsNotThereIsAskedAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(courier(sender(port, true)).carry(parcel(stage.issued()))).isInstanceOf(Carried.Later.class);
    }

    @Test
    void credentialsThatAreWrongAreOurAffair() throws Exception {
        try (SmtpScript server = SmtpScript.answering("530 5.7.0 must issue a STARTTLS command first")) {
            assertThat(courier(sender(server.port(), true)).carry(parcel(stage.issued())))
                    .isInstanceOf(Carried.Later.class);
        }
    }

    @Test
    void aDomainThatIsNotAllowedAnyMoreGetsNothing() {
        Issuance issuance = stage.issued();
        Parcel parcel = new Parcel(
                new DeliveryId(1),
                issuance,
                new Recipient.Email(new EmailAddress("x@evil.test")),
                stage.backend.readOut(issuance));
        assertThat(courier(sender(MAIL.getSmtp().getPort(), true)).carry(parcel))
                .isEqualTo(new Carried.Refused("domain-not-allowed"));
    }
}
