package dev.hallpass.playground;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.hallpass.playground.workspace.Cast;
import dev.hallpass.slack.fake.FakeSlack;

/** How the bot is configured here: as for a real Slack workspace and a real mail server, which are the stand-ins. */
final class BotSettings {
    private BotSettings() {}

    /** What an argument of the command line may still change. */
    static Map<String, Object> defaults() {
        return Map.of(
                "hallpass.time-zone", ZoneId.systemDefault().getId(),
                "hallpass.administrator-contact", "Acme IT helpdesk, extension 4711",
                // Two laptops that sync every few seconds, so that one need not wait for what one has done.
                "hallpass.limits.sync.computer", "60/minute",
                // Open pages hold a connection; nobody wants to wait for them at the end.
                "server.shutdown", "immediate",
                "spring.web.resources.cache.cachecontrol.no-cache", "true",
                "logging.level.root", "WARN",
                "logging.level.dev.hallpass", "INFO",
                // Stopping ends the streams of open pages, which it would tell as an exception each.
                "logging.level.org.springframework.web.servlet.mvc.support", "ERROR");
    }

    /** What connects the bot with its surroundings. */
    static List<String> connections(Launch launch, FakeSlack slack, int smtpPort) {
        List<String> arguments = new ArrayList<>(launch.others());
        arguments.add("--server.port=" + launch.port());
        arguments.add("--server.address=" + launch.address());
        arguments.add("--hallpass.home=" + launch.home());
        arguments.add("--hallpass.super-administrators=" + Cast.SOFIA.email());
        arguments.add("--hallpass.slack.signing-secret=" + slack.app().signingSecret());
        arguments.add("--hallpass.slack.bot-token=" + slack.app().botToken());
        arguments.add("--hallpass.slack.api-url=" + slack.apiUrl());
        arguments.add("--hallpass.slack.helpdesk-channel=" + Cast.HELPDESK);
        arguments.add("--hallpass.slack.security-channel=" + Cast.SECURITY);
        arguments.add("--spring.mail.host=127.0.0.1");
        arguments.add("--spring.mail.port=" + smtpPort);
        arguments.add("--spring.mail.properties.mail.smtp.starttls.required=false");
        arguments.add("--hallpass.mail.require-starttls=false");
        arguments.add("--hallpass.mail.from=hallpass@" + Cast.DOMAIN);
        arguments.add("--hallpass.mail.allowed-domains=" + Cast.DOMAIN);
        return arguments;
    }
}
