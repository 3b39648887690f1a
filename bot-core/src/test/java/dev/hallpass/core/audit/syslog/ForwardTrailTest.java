package dev.hallpass.core.audit.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import javax.net.ssl.SSLSocketFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.audit.seal.HeldEpochs;
import dev.hallpass.core.audit.seal.SealTrail;
import dev.hallpass.core.audit.seal.Seals;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.PersonId;

class ForwardTrailTest {
    private static final PersonId MARIA = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    @TempDir
    static Path folder;

    private static Path keys;

    private final TestDatabase database = TestDatabase.fresh();
    private final MutableClock clock = MutableClock.standing();
    private final Seals seals = AuditStore.seals(database.dataSource());
    private final SealTrail sealing = new SealTrail(seals, HeldEpochs.one(), head -> {}, clock);
    private Siem siem;
    private ForwardTrail forwarding;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = Siem.keys(folder);
    }

    @BeforeEach
    void open() throws Exception {
        siem = Siem.open(keys, 0);
        forwarding = forwarding("localhost", TrustStore.sockets(Optional.of(keys), Siem.PASSWORD));
    }

    @AfterEach
    void close() {
        siem.close();
        database.close();
    }

    private ForwardTrail forwarding(String host, SSLSocketFactory sockets) {
        return new ForwardTrail(
                seals,
                AuditStore.forwarding(database.dataSource()),
                new ForwardTrail.Place(new SyslogTarget(host, siem.port()), "bot 1"),
                sockets,
                clock);
    }

    private void append(String subject, String outcome) {
        AuditStore.trail(database.dataSource())
                .append(new AuditEntry(
                        clock.instant(),
                        new Actor.Human(MARIA),
                        Act.ISSUE_CODE,
                        subject,
                        outcome,
                        Optional.of("\"fair\" [Köln] \\"),
                        "slack T1 C1"));
        sealing.run();
    }

    @Test
    void writesEachEntryAsRfc5424HasItAndTheHeadBehindThem() {
        append("issuance 1", AuditEntry.DONE);
        forwarding.run();

        String seal = seals.head().orElseThrow().value().hex();
        await().untilAsserted(() -> assertThat(siem.messages)
                .containsExactly(
                        "<109>1 2026-11-23T12:00:00.000000Z bot-1 hallpass - ISSUE_CODE [entry@32473 id=\"1\""
                                + " actor_kind=\"HUMAN\" actor_id=\"" + MARIA + "\" act=\"ISSUE_CODE\""
                                + " subject=\"issuance 1\" outcome=\"done\""
                                + " justification=\"\\\"fair\\\" [Köln\\] \\\\\" origin=\"slack T1 C1\"]"
                                + "[seal@32473 sequence=\"1\" epoch=\"1\" value=\"" + seal + "\"]"
                                + " \uFEFFISSUE_CODE issuance 1: done",
                        "<109>1 2026-11-23T12:00:00.000000Z bot-1 hallpass - HEAD [head@32473 count=\"1\" value=\""
                                + seal + "\"] \uFEFFThe audit trail reaches 1:" + seal));
    }

    @Test
    void aRefusalIsAWarning() {
        append("computer LT-0042", "not-permitted");
        forwarding.run();

        await().until(() -> siem.messages.size() == 2);
        assertThat(siem.messages.get(0)).startsWith("<108>1 ");
    }

    @Test
    void sendsWhatIsNewAndNothingTwice() {
        append("issuance 1", AuditEntry.DONE);
        forwarding.run();
        forwarding.run();
        append("issuance 2", AuditEntry.DONE);
        forwarding.run();

        await().until(() -> siem.messages.size() == 4);
        assertThat(siem.messages.get(2)).contains("issuance 2");
    }

    @Test
    void sendsMoreThanOneBatch() {
        for (int i = 0; i < 401; i++) {
            AuditStore.trail(database.dataSource())
                    .append(new AuditEntry(
                            clock.instant(),
                            new Actor.Hallpass(),
                            Act.DELIVER_CODE,
                            "issuance " + i,
                            AuditEntry.DONE,
                            Optional.empty(),
                            "outbox"));
        }
        sealing.run();
        forwarding.run();

        await().until(() -> siem.messages.size() == 401 + 3);
    }

    @Test
    void sendsAgainWhatMayNotHaveArrived() {
        append("issuance 1", AuditEntry.DONE);
        siem.hangUp(true);
        forwarding.run();
        siem.hangUp(false);
        forwarding.run();
        assertThat(siem.messages).isEmpty();

        clock.advance(Duration.ofSeconds(5));
        forwarding.run();
        await().until(() -> siem.messages.size() == 2);
    }

    @Test
    void sendsNothingToACertificateThatNobodyTrusts() {
        append("issuance 1", AuditEntry.DONE);
        forwarding("localhost", (SSLSocketFactory) SSLSocketFactory.getDefault())
                .run();
        forwarding("127.0.0.1", TrustStore.sockets(Optional.of(keys), Siem.PASSWORD))
                .run();

        assertThat(siem.messages).isEmpty();
    }

    @Test
    void aUrlWithoutTlsIsRefused() {
        assertThat(SyslogTarget.of(URI.create("tls://siem.example.org"))).hasToString("siem.example.org:6514");
        assertThatThrownBy(() -> SyslogTarget.of(URI.create("udp://siem.example.org:514")))
                .hasMessageContaining("tls://HOST:PORT");
    }
}
