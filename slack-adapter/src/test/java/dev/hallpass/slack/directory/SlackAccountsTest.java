package dev.hallpass.slack.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Accounts.Lookup;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.people.account.Profile;
import dev.hallpass.slack.TurnedClock;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.Person;
import dev.hallpass.slack.fake.SlackApp;
import dev.hallpass.slack.outbound.SlackConnection;

class SlackAccountsTest {
    private final TurnedClock clock = new TurnedClock();
    private FakeSlack slack;
    private SlackAccounts accounts;

    @BeforeEach
    void open() {
        open(SlackApp.complete());
    }

    private void open(SlackApp app) {
        slack = FakeSlack.start(app, clock);
        slack.workspace().add(Person.of("U0ANNA", "anna", "Anna@Example.com", ZoneId.of("Europe/Bucharest")));
        SlackConnection connection =
                SlackConnection.to(URI.create(slack.apiUrl()), app.botToken(), Duration.ofSeconds(5));
        accounts = new SlackAccounts(connection.methods(), clock);
    }

    @AfterEach
    void shut() {
        slack.close();
    }

    private static Account account(String user) {
        return new Account(Platform.SLACK, "T0STANDIN", user);
    }

    private Profile anna() {
        return ((Lookup.Found) accounts.look(account("U0ANNA"))).profile();
    }

    @Test
    void findsAPersonWithAddressZoneAndLanguage() {
        Profile profile = anna();
        assertThat(profile.verifiedEmail()).hasValue(new EmailAddress("anna@example.com"));
        assertThat(profile.zone()).isEqualTo(ZoneId.of("Europe/Bucharest"));
        assertThat(profile.locale()).isEqualTo(Locale.US);
        assertThat(profile.name()).isEqualTo("anna");
    }

    @Test
    void asksOnceInFiveMinutes() {
        anna();
        clock.turn(Duration.ofMinutes(5).minusMillis(1));
        anna();
        assertThat(slack.calls()).hasSize(1);
        clock.turn(Duration.ofMillis(1));
        anna();
        assertThat(slack.calls()).hasSize(2);
    }

    @Test
    void knowsNobodyWhoIsGoneABotOrUnheardOf() {
        assertThat(accounts.look(account("U0NOBODY"))).isEqualTo(new Lookup.Unknown());
        assertThat(accounts.look(account("U0HALLPASS"))).isEqualTo(new Lookup.Unknown());
        slack.workspace().add(slack.as("U0ANNA").person().deactivated());
        assertThat(accounts.look(account("U0ANNA"))).isEqualTo(new Lookup.Unknown());
    }

    @Test
    void takesNoFailureForAnAnswerAndRemembersNone() {
        slack.mishaps().refuse("users.info", "internal_error", 1);
        assertThat(accounts.look(account("U0ANNA"))).isEqualTo(new Lookup.Unavailable("internal_error"));
        slack.mishaps().breakDown("users.info", 503, 1);
        assertThat(accounts.look(account("U0ANNA"))).isEqualTo(new Lookup.Unavailable("HTTP 503"));
        slack.mishaps().rateLimit("users.info", Duration.ofSeconds(9), 1);
        assertThat(accounts.look(account("U0ANNA"))).isEqualTo(new Lookup.Unavailable("HTTP 429"));
        assertThat(anna().verifiedEmail()).isPresent();
    }

    @Test
    void isUnavailableWithoutSlackOrTheScope() {
        slack.close();
        assertThat(accounts.look(account("U0ANNA"))).isInstanceOf(Lookup.Unavailable.class);
        open(SlackApp.complete().without("users:read"));
        assertThat(accounts.look(account("U0ANNA"))).isEqualTo(new Lookup.Unavailable("missing_scope"));
    }

    @Test
    void hasNoAddressWithoutTheScopeForIt() {
        shut();
        open(SlackApp.complete().without("users:read.email"));
        assertThat(anna().verifiedEmail()).isEmpty();
    }
}
