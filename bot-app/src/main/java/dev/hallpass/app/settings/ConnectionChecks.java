package dev.hallpass.app.settings;

import java.util.List;

import org.springframework.core.env.Environment;

import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Finding;

/** What the configuration connects, and for what it does not the lines that would. */
public final class ConnectionChecks {
    private final HallpassSettings settings;
    private final Environment environment;

    public ConnectionChecks(HallpassSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** One for each thing that can be connected, in the order in which one would connect them. */
    public List<Check> all() {
        return List.of(slack(), superAdministrators(), mail(), redis(), database(), publicUrl(), timeZone());
    }

    /** Those that nothing needs to be asked for: the rest is looked at where it is. */
    public List<Check> standing() {
        return List.of(superAdministrators(), publicUrl(), timeZone());
    }

    public Check slack() {
        HallpassSettings.Slack slack = settings.slack();
        boolean calls = !slack.signingSecret().isBlank();
        boolean called = !slack.appToken().isBlank();
        return Check.configured(
                !slack.botToken().isBlank() && (calls || called),
                Finding.well(
                        "Slack",
                        "connected; " + (calls ? "requests are taken at /slack/events" : "")
                                + (calls && called ? ", and " : "")
                                + (called ? "a line to Slack is opened from here (Socket Mode)" : "") + "."),
                Finding.notConnected(
                        "Slack",
                        "not connected, /slack/events is off.",
                        "Set hallpass.slack.bot-token, and hallpass.slack.signing-secret or hallpass.slack.app-token."));
    }

    private Check superAdministrators() {
        return Check.configured(
                !settings.superAdministrators().isEmpty(),
                Finding.well(
                        "Super administrators", settings.superAdministrators().size() + " named."),
                Finding.notConnected(
                        "Super administrators",
                        "none named, so nobody can grant the first role.",
                        "Set hallpass.super-administrators to verified e-mail addresses."));
    }

    public Check mail() {
        return Check.configured(
                environment.containsProperty("spring.mail.host")
                        && !settings.mail().from().isBlank(),
                Finding.well(
                        "Mail", "connected; codes may go to " + settings.mail().allowedDomains() + "."),
                Finding.notConnected(
                        "Mail",
                        "not connected, codes go out by direct message alone.",
                        "Set spring.mail.host, hallpass.mail.from and hallpass.mail.allowed-domains."));
    }

    private Check redis() {
        return Check.configured(
                settings.redis().url().equals("embedded"),
                Finding.well("Redis", "embedded, for one replica. For several set hallpass.redis.url."),
                Finding.well("Redis", "at the configured URL."));
    }

    private Check database() {
        return Check.configured(
                environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:"),
                Finding.well(
                        "Database",
                        "an H2 file in " + settings.home()
                                + ", for one replica. For several set spring.datasource.url."),
                Finding.well("Database", "at the configured URL."));
    }

    private Check publicUrl() {
        return Check.configured(
                settings.publicUrl() != null,
                Finding.well("Public URL", settings.publicUrl() + "."),
                Finding.notConnected(
                        "Public URL",
                        "computers are told " + settings.reachedAt(environment)
                                + ", which only this machine can reach.",
                        "Set hallpass.public-url to the https address that computers use."));
    }

    private Check timeZone() {
        return () -> Finding.well("Time zone", settings.timeZone() + "; hallpass.time-zone sets another.");
    }
}
