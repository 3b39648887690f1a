package dev.hallpass.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import dev.hallpass.app.Hallpass;

/** The bot, a mail server and one stage, started once for all journeys. */
final class Theatre implements AutoCloseable {
    private final Stage stage;
    private final MovableClock clock;
    private final GreenMail mail;
    private final URI url;
    private final ConfigurableApplicationContext bot;

    private Theatre(Stage stage, Path home, MovableClock clock) {
        this.stage = stage;
        this.clock = clock;
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        int port = freePort();
        url = URI.create("http://127.0.0.1:" + port);
        SpringApplication program = new SpringApplication(Hallpass.class);
        program.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        "movableClock",
                        Clock.class,
                        () -> Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS)),
                        bean -> bean.setPrimary(true)));
        bot = program.run(arguments(home, port));
    }

    /** @param clock the platform's too */
    static Theatre open(Stage stage, Path home, MovableClock clock) {
        Theatre theatre = new Theatre(stage, home, clock);
        stage.connect(theatre.url);
        stage.arrive(Scene.OFFICE);
        return theatre;
    }

    private String[] arguments(Path home, int port) {
        List<String> settings = new ArrayList<>(stage.settings());
        settings.addAll(List.of(
                "server.port=" + port,
                "hallpass.home=" + home,
                "hallpass.super-administrators=" + Scene.OFFICE + "@example.org",
                "hallpass.administrator-contact=Service desk, extension 4242",
                "hallpass.time-zone=Europe/Berlin",
                "hallpass.limits.sync.computer=600/minute",
                "hallpass.limits.enrol.address=600/minute",
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + mail.getSmtp().getPort(),
                "spring.mail.properties.mail.smtp.starttls.required=false",
                "hallpass.mail.from=hallpass@example.org",
                "hallpass.mail.allowed-domains=example.org"));
        return settings.stream().map(setting -> "--" + setting).toArray(String[]::new);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    MovableClock clock() {
        return clock;
    }

    Stage stage() {
        return stage;
    }

    URI bot() {
        return url;
    }

    /** The whole mails to that address so far. */
    List<String> mailTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        bot.close();
        stage.close();
        mail.stop();
    }
}
