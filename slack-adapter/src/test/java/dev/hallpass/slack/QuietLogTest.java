package dev.hallpass.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;

/** With everything logged that can be, no code and no token reaches the log. */
class QuietLogTest {
    private static final String CODE = "T8JD-21D8-H38B";
    private static final Message WITH_CODE = new Message("A code", List.of(new Part.LargeCode(CODE)));

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level before = root.getLevel();
    private ConnectedBot bot;

    @BeforeEach
    void open() throws Exception {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        bot = new ConnectedBot();
    }

    @AfterEach
    void shut() throws Exception {
        bot.close();
        root.setLevel(before);
        root.detachAppender(log);
    }

    private boolean logged(String text) {
        return List.copyOf(log.list).stream()
                .anyMatch(event -> event.getFormattedMessage().contains(text)
                        || String.valueOf(
                                        event.getThrowableProxy() == null
                                                ? ""
                                                : event.getThrowableProxy().getMessage())
                                .contains(text));
    }

    @Test
    void keepsCodesAndTokensOut() {
        bot.adapter.chat().direct(new Account(Platform.SLACK, "T0STANDIN", "U0ANNA"), WITH_CODE);
        bot.answers(new Answer.Say(WITH_CODE));
        bot.anna.command(bot.general.id(), "/otp", "resend 1");
        bot.answers(new Answer.Reveal("Universal", WITH_CODE));
        bot.anna.command(bot.general.id(), "/otp", "universal");
        bot.slack.mishaps().refuse("views.open", "invalid_arguments", 1);
        bot.anna.command(bot.general.id(), "/otp", "universal");
        bot.anna.command(bot.general.id(), "/otp", CODE);
        assertThat(logged(CODE)).isFalse();
        assertThat(logged(bot.slack.app().botToken())).isFalse();
        assertThat(logged(bot.slack.app().signingSecret())).isFalse();
    }

    @Test
    void wouldFindACodeInTheLog() {
        LoggerFactory.getLogger(QuietLogTest.class).debug("canary {}", CODE);
        assertThat(logged(CODE)).isTrue();
    }
}
