package dev.hallpass.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.dialogue.Ground;
import dev.hallpass.core.conversation.dialogue.NoticeChannels;
import dev.hallpass.core.conversation.dialogue.Notices;
import dev.hallpass.core.delivery.CodeDelivered;
import dev.hallpass.core.delivery.DeliveryFailed;
import dev.hallpass.core.endpoints.EndpointStateLost;
import dev.hallpass.core.endpoints.ForgedCodeReported;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.CodeRedeemed;
import dev.hallpass.core.issuing.CodeRevoked;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.universal.UniversalCodeRedeemed;
import dev.hallpass.core.universal.UniversalCodeShown;

/** What channels and issuers are told of, with the shortest and the longest names. */
class DrawnNoticesTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final String AT = "2026-11-23T08:02:00Z";
    private static final NoticeChannels.Channel CHANNEL = new NoticeChannels.Channel(Platform.SLACK, "T1", "C9");

    private final Sheet sheet = new Sheet("codes");
    private final Set<String> kept = new HashSet<>();
    private Ground ground;
    private String person;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        person = ground.issuer("ann").id().toString();
        ground.computer("a");
        ground.says("ann", "devices on a during 1h");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    @Test
    void drawsEveryNotice() {
        for (String computer : List.of("a", "L".repeat(63))) {
            String length = computer.length() == 1 ? "-short" : "-long";
            tell("revoked" + length, new CodeRevoked(1));
            tell("redeemed" + length, new CodeRedeemed(1, computer, AT));
            tell("delivered" + length, delivered(computer + "@example.org"));
            for (String cause : List.of("CODE_REVOKED", "CODE_REDEEMED", "CODE_OVER", "NO_COURIER", "READER_REFUSED")) {
                tell("failed-" + cause + length, new DeliveryFailed(1, 1, cause, computer.repeat(4)));
            }
            tell("universal-shown" + length, new UniversalCodeShown(person, 3, "2026-11-23", AT));
            tell("universal-redeemed" + length, new UniversalCodeRedeemed(person, 3, "2026-11-23", "id", computer, AT));
            tell("state-lost" + length, new EndpointStateLost("id", computer, computer.length()));
            tell("forged" + length, new ForgedCodeReported("id", computer, "529d4d46", AT, false));
        }

        List<String> names = new ArrayList<>();
        notices(new Easel(sheet, "none")).subscribers().forEach(subscriber -> names.add(subscriber.name()));
        assertThat(kept).as("every notice that there is was drawn").containsExactlyInAnyOrderElementsOf(names);
    }

    private CodeDelivered delivered(String address) {
        ground.says("ann", "devices on a during 1h by email " + address);
        Issuance issuance =
                ground.issuances.find(new IssuanceId(ground.issued())).orElseThrow();
        return new CodeDelivered(
                issuance.id().value(), ground.deliveries.first(issuance).id().value());
    }

    private Notices notices(Easel easel) {
        NoticeChannels channels = new NoticeChannels(List.of(easel), List.of(CHANNEL), List.of(CHANNEL));
        return new Notices(ground.bearings, ground.wording, ground.records(), ground.deliveries, channels);
    }

    private <E extends Event> void tell(String name, E event) {
        Easel easel = new Easel(sheet, "notice-" + name);
        for (Subscriber<?> subscriber : notices(easel).subscribers()) {
            if (subscriber.event().isInstance(event)) {
                @SuppressWarnings("unchecked")
                Subscriber<E> fitting = (Subscriber<E>) subscriber;
                fitting.on(event);
                kept.add(subscriber.name());
            }
        }
        assertThat(easel.drawn()).as(name).isPositive();
    }
}
