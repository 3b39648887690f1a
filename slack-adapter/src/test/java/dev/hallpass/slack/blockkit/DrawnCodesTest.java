package dev.hallpass.slack.blockkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.dialogue.ChatCourier;
import dev.hallpass.core.conversation.dialogue.CodeMessage;
import dev.hallpass.core.conversation.dialogue.Ground;
import dev.hallpass.core.delivery.CarryingMessage;
import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.delivery.Parcel;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.issuing.ToldBy;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.engine.terms.ComputerId;

/** Direct messages with a code and without it, for every scope, binding and validity. */
class DrawnCodesTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final String WHY = "&<שלום> 👩‍👩‍👧‍👦 ".repeat(60);

    private final Sheet sheet = new Sheet("codes");
    private Ground ground;
    private Person ann;
    private ComputerId redeemedOn;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ann = ground.issuer("ann");
        ground.person("sue");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    @Test
    void drawsCodesAndWhatTheyBecome() {
        ground.says("sue", "settings set endpoint.transfer-limit 500 MB in 24 h");
        Computer laptop = ground.computer("L".repeat(63));
        redeemedOn = laptop.id();
        ground.computer("a");
        ground.device(laptop, ("stick " + WHY).substring(0, 200), "60A44C413FAEE2B1");
        String user = "corp\\" + "maria".repeat(50);
        List<String> bindings = List.of("on a", "on " + laptop.name(), "for " + user, "on a for " + user);
        List<String> terms = List.of("during 15m", "during 30d within 7d", "from 2026-11-24T16:00 until 18:00");
        for (String scope : List.of("device N1B7-FWZ3", "devices", "transfers", "limit-reset")) {
            for (String binding : bindings) {
                for (String validity : scope.equals("limit-reset") ? List.of("") : terms) {
                    ground.clock.advance(java.time.Duration.ofMinutes(3));
                    ground.says("ann", String.join(" ", scope, binding, validity));
                }
            }
        }
        ground.says("ann", "devices on " + laptop.name() + " for " + user + " during 1h because \"" + WHY + "\"");
        for (long id = 1; id <= ground.issued(); id++) {
            drawn(ground.issuances.find(new IssuanceId(id)).orElseThrow());
        }
        org.assertj.core.api.Assertions.assertThat(ground.issued()).isGreaterThan(30);
    }

    private void drawn(Issuance issuance) {
        String name = String.valueOf(issuance.id().value());
        Person eve = ground.person("eve");
        for (Person reader : List.of(ann, eve)) {
            Recipient to = new Recipient.DirectMessage(reader.id());
            Parcel parcel = new Parcel(new DeliveryId(1), issuance, to, ground.backend.readOut(issuance));
            courier(name + "-to-" + reader.name()).carry(parcel);
            courier(name + "-behind-a-button-to-" + reader.name(), CodeMessage.Reveal.BUTTON)
                    .carry(parcel);
        }
        CarryingMessage carrying = new CarryingMessage(Platform.SLACK, "T1", "D1", "100.1");
        courier(name + "-open-redacted").redact(carrying, issuance);
        for (ToldBy toldBy : ToldBy.values()) {
            IssuanceState redeemed = new IssuanceState.Redeemed(
                    ground.clock.instant(), redeemedOn, Optional.of(ground.clock.instant()), toldBy);
            courier(name + "-redeemed-redacted-" + toldBy).redact(carrying, in(redeemed, issuance));
        }
        ground.says("ann", "revoke " + name);
        courier(name + "-revoked-redacted")
                .redact(carrying, ground.issuances.find(issuance.id()).orElseThrow());
    }

    private static Issuance in(IssuanceState state, Issuance of) {
        return new Issuance(
                of.id(),
                of.event(),
                of.issuer(),
                of.issuedAt(),
                of.draft(),
                of.serial(),
                of.epoch(),
                of.generation(),
                of.zone(),
                of.redeemBy(),
                of.justification(),
                of.recipient(),
                state,
                of.backendReference());
    }

    @Test
    void drawsCodesThatAreOver() {
        ground.computer("a");
        ground.says("ann", "devices on a during 1h");
        ground.clock.advance(java.time.Duration.ofDays(40));
        courier("over-redacted")
                .redact(
                        new CarryingMessage(Platform.SLACK, "T1", "D1", "100.1"),
                        ground.issuances.find(new IssuanceId(1)).orElseThrow());
    }

    private ChatCourier courier(String name) {
        return courier(name, CodeMessage.Reveal.INLINE);
    }

    private ChatCourier courier(String name, CodeMessage.Reveal reveal) {
        Set<CodeMessage.Way> ways = Set.of(CodeMessage.Way.values());
        CodeMessage messages = new CodeMessage(ground.bearings, ground.wording, ways, reveal);
        return new ChatCourier(List.of(new Easel(sheet, name)), ground.people, messages);
    }
}
