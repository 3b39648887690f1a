package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.delivery.Carried;
import dev.hallpass.core.delivery.CarryingMessage;
import dev.hallpass.core.delivery.DeliveryFailed;
import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.delivery.Parcel;
import dev.hallpass.core.delivery.Redactor.Redacted;
import dev.hallpass.core.delivery.print.PrintDoor;
import dev.hallpass.core.endpoints.EndpointStateLost;
import dev.hallpass.core.endpoints.ForgedCodeReported;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.CodeRevoked;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Readout;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.Subscriber.Kept;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.universal.UniversalCodeShown;

class ChatCourierTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final MessageRef REF = new MessageRef(Platform.SLACK, "T1", "D1", "100.1");

    private Ground ground;
    private Person ann;
    private final FakeChat chat = new FakeChat();

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ann = ground.issuer("ann");
        ground.computer("LT-0042");
        ground.says("ann", "devices on LT-0042 for corp\\maria during 1h because \"trade fair\"");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private ChatCourier courier() {
        return courier(CodeMessage.Reveal.INLINE);
    }

    private ChatCourier courier(CodeMessage.Reveal reveal) {
        return new ChatCourier(List.of(chat), ground.people, messages(reveal));
    }

    private CodeMessage messages(CodeMessage.Reveal reveal) {
        return new CodeMessage(ground.bearings, ground.wording, Set.of(CodeMessage.Way.EMAIL), reveal);
    }

    private Issuance issuance() {
        return ground.issuances.find(new IssuanceId(1)).orElseThrow();
    }

    private Parcel parcel(Person to) {
        Readout readout = ground.backend.readOut(issuance());
        return new Parcel(new DeliveryId(1), issuance(), new Recipient.DirectMessage(to.id()), readout);
    }

    @Test
    void tellsTheIssuerAllThatIsReadOut() {
        assertThat(courier().carry(parcel(ann))).isInstanceOf(Carried.Handed.class);

        Message message = chat.sent.get(0);
        Readout readout = ground.backend.readOut(issuance());
        assertThat(message.parts()).contains(new Part.LargeCode(readout.revealSymbols()));
        String words = Ground.words(new Answer.Say(message));
        assertThat(words)
                .contains(readout.revealDigits().orElseThrow())
                .contains("all devices", "on LT-0042 for corp\\maria", "1 h from redemption", "trade fair")
                .contains(
                        "redeem before 23:59 Europe/Bucharest (13 h left)",
                        "let them read the receipt back",
                        Ground.CONTACT)
                .contains("code.email", "code.revoke");
        assertThat(message.summary()).doesNotContain(readout.revealSymbols());
        assertThat(message.toString()).doesNotContain(readout.revealSymbols() + "]");
    }

    @Test
    void tellsAnotherReaderTheSameWithoutRevoking() {
        Person bob = ground.person("bob");

        courier().carry(parcel(bob));

        String words = Ground.words(new Answer.Say(chat.sent.get(0)));
        assertThat(words).contains("hallpass-agent redeem").doesNotContain("code.revoke");
    }

    @Test
    void keepsTheCodeBehindAButtonOfItsReaderWhereSetUpSo() {
        ground.deliveries.first(issuance());
        courier(CodeMessage.Reveal.BUTTON).carry(parcel(ann));

        Readout readout = ground.backend.readOut(issuance());
        String words = Ground.words(new Answer.Say(chat.sent.get(0)));
        assertThat(words).contains("code.show", "code.revoke").doesNotContain(readout.revealSymbols());
        assertThat(words).doesNotContain(readout.revealDigits().orElseThrow());
        Answer.Reveal shown = (Answer.Reveal) ground.presses("ann", Actions.SHOW, "1");
        assertThat(shown.message().parts()).contains(new Part.LargeCode(readout.revealSymbols()));
        ground.person("bob");
        assertThat(Ground.words(ground.presses("bob", Actions.SHOW, "1"))).contains("not yours to see");
        assertThat(Ground.words(ground.presses("bob", Actions.SHOW, "1; drop"))).contains("not yours to see");
        ground.says("ann", "revoke 1");
        assertThat(Ground.words(ground.presses("ann", Actions.SHOW, "1"))).contains("was revoked");
    }

    @Test
    void bringsALinkToWhoPrints() {
        PrintDoor door = new PrintDoor(
                ground.redis.sessions(ground.random), URI.create("https://otp.example.org"), ground.clock);
        PrintCourier paper = new PrintCourier(courier(), messages(CodeMessage.Reveal.INLINE), door);
        Readout readout = ground.backend.readOut(issuance());
        Recipient toPaper = new Recipient.Print(ann.id());

        paper.carry(new Parcel(new DeliveryId(7), issuance(), toPaper, readout));

        String words = Ground.words(new Answer.Say(chat.sent.get(0)));
        assertThat(words)
                .contains("Open the page for your printer", "in one browser, once")
                .doesNotContain(readout.revealSymbols());
        assertThat(Ground.words(ground.presses("ann", Actions.PRINT, "1")))
                .contains("a link to a page for your printer");
        ground.person("bob");
        assertThat(Ground.words(ground.presses("bob", Actions.PRINT, "1"))).doesNotContain("a link");
    }

    @Test
    void takesTheCodeOutOfTheMessage() {
        ground.says("ann", "revoke 1");
        CarryingMessage carrying = new CarryingMessage(Platform.SLACK, "T1", "D1", "100.1");

        assertThat(courier().redact(carrying, issuance())).isInstanceOf(Redacted.Done.class);

        Message message = chat.sent.get(0);
        assertThat(Ground.words(new Answer.Say(message)))
                .contains("🚫 Revoked", "by ann")
                .doesNotContain(ground.backend.readOut(issuance()).revealSymbols());
        assertThat(message.parts()).noneMatch(part -> part instanceof Part.LargeCode || part instanceof Part.Buttons);
    }

    @Test
    void passesOnWhyAMessageCannotBeSent() {
        chat.next = new Chat.Sent.Later(Duration.ofSeconds(7), "busy");
        assertThat(courier().carry(parcel(ann))).isEqualTo(new Carried.Later(Duration.ofSeconds(7), "busy"));

        chat.next = new Chat.Sent.Unreachable(Chat.Obstacle.PERSON_DEACTIVATED, "account_inactive");
        assertThat(courier().carry(parcel(ann))).isEqualTo(new Carried.Refused("person-deactivated"));

        chat.next = new Chat.Sent.Unreachable(Chat.Obstacle.MESSAGE_GONE, "message_not_found");
        CarryingMessage carrying = new CarryingMessage(Platform.SLACK, "T1", "D1", "100.1");
        assertThat(courier().redact(carrying, issuance())).isInstanceOf(Redacted.Done.class);
    }

    @Test
    void tellsChannelsAndIssuersWhatHappenedWithoutACode() {
        NoticeChannels.Channel channel = new NoticeChannels.Channel(Platform.SLACK, "T1", "C9");
        NoticeChannels channels = new NoticeChannels(List.of(chat), List.of(channel), List.of(channel));
        Notices notices = new Notices(ground.bearings, ground.wording, ground.records(), ground.deliveries, channels);
        ground.says("ann", "revoke 1");

        tell(notices, new CodeRevoked(1));
        tell(notices, new DeliveryFailed(1, 1, "READER_REFUSED", "550"));
        tell(notices, new UniversalCodeShown(ann.id().toString(), 3, "2026-11-23", "2026-11-23T08:02:00Z"));
        tell(notices, new ForgedCodeReported("id", "LT-0042", "529d4d46", "2026-11-23T08:02:00Z", false));
        tell(notices, new EndpointStateLost("id", "LT-0042", 2));

        assertThat(chat.sent)
                .extracting(Message::summary)
                .satisfiesExactly(
                        revoked -> assertThat(revoked).contains("🚫 Revoked", "#1", "issued by ann"),
                        failed -> assertThat(failed).contains("#1 was not delivered", "550"),
                        shown -> assertThat(shown).contains("ann was shown the universal code"),
                        forged -> assertThat(forged).contains("LT-0042 reports a code", "529d4d46"),
                        lost -> assertThat(lost).contains("LT-0042 lost what it knew", "The 2 codes"));
    }

    @Test
    void tellsNobodyWhereNoChannelIsConfigured() {
        NoticeChannels none = new NoticeChannels(List.of(chat), List.of(), List.of());
        Notices notices = new Notices(ground.bearings, ground.wording, ground.records(), ground.deliveries, none);

        tell(notices, new CodeRevoked(1));

        assertThat(chat.sent).isEmpty();
    }

    private static <E extends Event> void tell(Notices notices, E event) {
        for (Subscriber<?> subscriber : notices.subscribers()) {
            if (subscriber.event().isInstance(event)) {
                @SuppressWarnings("unchecked")
                Subscriber<E> fitting = (Subscriber<E>) subscriber;
                assertThat(fitting.on(event)).isInstanceOf(Kept.Done.class);
            }
        }
    }

    private static final class FakeChat implements Chat {
        private final List<Message> sent = new ArrayList<>();
        private Sent next = new Sent.Delivered(REF, Optional.empty());

        @Override
        public Platform platform() {
            return Platform.SLACK;
        }

        @Override
        public Sent direct(Account to, Message message) {
            return send(message);
        }

        @Override
        public Sent post(String workspace, String channel, Message message) {
            return send(message);
        }

        @Override
        public Sent reply(MessageRef root, Message message) {
            return send(message);
        }

        @Override
        public Sent rewrite(MessageRef of, Message message) {
            return send(message);
        }

        private Sent send(Message message) {
            sent.add(message);
            return next;
        }
    }
}
