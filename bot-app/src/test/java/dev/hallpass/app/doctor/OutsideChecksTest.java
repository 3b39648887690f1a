package dev.hallpass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.audit.seal.SealTrail;
import dev.hallpass.core.audit.seal.Seals;
import dev.hallpass.core.audit.syslog.Forwarding;
import dev.hallpass.core.audit.syslog.SyslogTarget;
import dev.hallpass.core.doctor.Finding;
import dev.hallpass.core.doctor.Finding.State;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.keys.file.EnvironmentKeys;
import dev.hallpass.slack.SlackStanding;

class OutsideChecksTest {
    private static Finding slack(SlackStanding standing) {
        return new SlackCheck(() -> standing).look();
    }

    @Test
    void slackIsWellWithAllScopes() {
        assertThat(slack(new SlackStanding.Connected("stand-in", List.of())))
                .isEqualTo(Finding.well("Slack", "connected to the workspace stand-in."));
    }

    @Test
    void aMissingScopeATokenThatIsRefusedAndALineThatIsCutHaveTheirOwnCure() {
        assertThat(slack(new SlackStanding.Connected("stand-in", List.of("im:write", "users:read"))))
                .isEqualTo(Finding.failing(
                        "Slack",
                        "the token lacks im:write, users:read.",
                        "Bring the app's manifest up to date, and install the app anew; the token stays."));
        assertThat(slack(new SlackStanding.Refused("invalid_auth")).line())
                .contains("invalid_auth")
                .contains("hallpass.slack.bot-token");
        assertThat(slack(new SlackStanding.Away("ConnectException")).line())
                .contains("cannot be reached (ConnectException)")
                .contains("hallpass.slack.api-url");
    }

    @Test
    void aMailServerIsAskedAndSentNothing() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        assertThat(new MailCheck(sender).look()).isEqualTo(Finding.well("Mail", "127.0.0.1 takes mail."));
        assertThat(server.getReceivedMessages()).isEmpty();
        server.stop();
        assertThat(new MailCheck(sender).look().state()).isEqualTo(State.FAILING);
        assertThat(new MailCheck(sender).look().fix()).contains("spring.mail");
    }

    @Test
    void theSiemLacksWhatWasSealedMinutesAgo() {
        try (TestDatabase database = TestDatabase.fresh()) {
            MutableClock clock = MutableClock.standing();
            SyslogTarget target = new SyslogTarget("siem.example.org", 6514);
            Seals seals = AuditStore.seals(database.dataSource());
            Forwarding forwarding = AuditStore.forwarding(database.dataSource());
            SyslogCheck check = new SyslogCheck(seals, forwarding, target, clock);
            AuditStore.trail(database.dataSource())
                    .append(new AuditEntry(
                            clock.instant(),
                            new Actor.Hallpass(),
                            Act.DELIVER_CODE,
                            "issuance 1",
                            AuditEntry.DONE,
                            Optional.empty(),
                            "outbox"));
            new SealTrail(seals, EnvironmentKeys.read("1:" + "ab".repeat(32)), head -> {}, clock).run();
            assertThat(check.look().state()).isEqualTo(State.WELL);
            clock.advance(Duration.ofMinutes(3));
            assertThat(check.look().line()).contains("siem.example.org:6514 lacks entries");
            forwarding.sent(target, 1);
            assertThat(check.look().state()).isEqualTo(State.WELL);
        }
        assertThat(SyslogCheck.notConnected().fix()).contains("hallpass.syslog.url");
    }
}
