package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;

import jakarta.servlet.http.HttpServlet;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.app.settings.WhenSlackCalls;
import dev.hallpass.app.settings.WhenSlackIsCalled;
import dev.hallpass.app.settings.WhenSlackIsConfigured;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Conversation;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.slack.SlackAdapter;
import dev.hallpass.slack.SlackObserver;
import dev.hallpass.slack.SlackSettings;

/** Binds {@code POST /slack/events}, and with it {@code /otp}, to the adapter's listeners. */
@Configuration(proxyBeanMethods = false)
@WhenSlackIsConfigured
class SlackWiring {
    @Bean
    SlackAdapter slackAdapter(HallpassSettings settings, Clock clock, SecureRandom random, SlackObserver observer) {
        HallpassSettings.Slack slack = settings.slack();
        return SlackAdapter.connect(
                new SlackSettings(slack.signingSecret(), slack.botToken(), slack.appToken(), slack.apiUrl()),
                clock,
                random,
                observer);
    }

    @Bean
    Accounts slackAccounts(SlackAdapter slack) {
        return slack.accounts();
    }

    @Bean
    Chat slackChat(SlackAdapter slack) {
        return slack.chat();
    }

    @Bean
    @WhenSlackCalls
    ServletRegistrationBean<HttpServlet> slackDoor(SlackAdapter slack, Conversation conversation) {
        return new ServletRegistrationBean<>(slack.door(conversation::hear), "/slack/events");
    }

    /** Runners end before the bot says that it is ready. */
    @Bean
    @Order(1)
    ApplicationRunner slackRehearsal(SlackAdapter slack, Conversation conversation) {
        return arguments -> slack.rehearse(conversation::rehearse);
    }

    /** Opened when everything that it leads to is there, and closed before that is. */
    @Bean
    @WhenSlackIsCalled
    SmartLifecycle slackLine(SlackAdapter slack, Conversation conversation) {
        return new Opened(() -> slack.socket(conversation::hear));
    }
}
