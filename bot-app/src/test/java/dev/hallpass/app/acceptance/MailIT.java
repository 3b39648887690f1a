package dev.hallpass.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import dev.hallpass.slack.fake.Posted;

/** A real SMTP server of the test's own takes what the bot mails. */
class MailIT {
    @TempDir
    private Path folder;

    @Test
    void aCodeIsMailedOnDemandByTheWordsAndByTheButton() throws MessagingException, IOException {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (Workplace workplace = Workplace.open(
                folder.resolve("home"),
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + mail.getSmtp().getPort(),
                "spring.mail.properties.mail.smtp.starttls.required=false",
                "hallpass.mail.from=hallpass@example.org",
                "hallpass.mail.allowed-domains=example.org")) {
            workplace.enrol(Laptop.in(folder.resolve("LT-0042")), "LT-0042");
            workplace.command(Workplace.ANNA, "devices on LT-0042 during 1h because \"x\" by email maria@example.org");
            String body = received(mail, 1);
            assertThat(Workplace.CODE.matcher(body).find()).isTrue();
            assertThat(body).contains("LT-0042");

            assertThat(workplace.answer(
                            Workplace.ANNA, "devices on LT-0042 during 1h because \"x\" by email maria@example.com"))
                    .contains("example.org");

            String code = workplace.codeAfter(
                    Workplace.ANNA,
                    () -> workplace.command(Workplace.ANNA, "transfers on LT-0042 during 1h because \"y\""));
            Posted message = workplace.messageWith(Workplace.ANNA, code);
            workplace.press(Workplace.ANNA, message, "code.email");
            assertThat(received(mail, 2)).contains(code);
        } finally {
            mail.stop();
        }
    }

    private static String received(GreenMail mail, int number) throws MessagingException, IOException {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> mail.getReceivedMessages().length >= number);
        MimeMessage message = mail.getReceivedMessages()[number - 1];
        assertThat(Workplace.CODE.matcher(GreenMailUtil.getHeaders(message)).find())
                .isFalse();
        return GreenMailUtil.getWholeMessage(message);
    }
}
