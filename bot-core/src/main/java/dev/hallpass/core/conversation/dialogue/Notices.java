package dev.hallpass.core.conversation.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import dev.hallpass.core.conversation.dialogue.NoticeChannels.Channel;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.delivery.CodeDelivered;
import dev.hallpass.core.delivery.Deliveries;
import dev.hallpass.core.delivery.DeliveryFailed;
import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.endpoints.EndpointStateLost;
import dev.hallpass.core.endpoints.ForgedCodeReported;
import dev.hallpass.core.issuing.CodeRedeemed;
import dev.hallpass.core.issuing.CodeRevoked;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.outbox.On;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.requests.Requests;
import dev.hallpass.core.universal.UniversalCodeRedeemed;
import dev.hallpass.core.universal.UniversalCodeShown;

/** Tells people what happened: the issuer in a direct message, the helpdesk and security in their channels. No notice holds a code. */
public final class Notices {
    private final Bearings bearings;
    private final Wording wording;
    private final Issuances issuances;
    private final Requests requests;
    private final Deliveries deliveries;
    private final NoticeChannels channels;
    private final StatusLine status;
    private final ChatLines lines;

    public Notices(
            Bearings bearings, Wording wording, Records records, Deliveries deliveries, NoticeChannels channels) {
        this.bearings = bearings;
        this.wording = wording;
        this.issuances = records.issuances();
        this.requests = records.requests();
        this.deliveries = deliveries;
        this.channels = channels;
        this.status = new StatusLine(bearings.people(), bearings.describing());
        this.lines = new ChatLines(channels.chats(), bearings.people());
    }

    /** The codes, and the requests from which some of them came. */
    public record Records(Issuances issuances, Requests requests) {}

    /** One for each kind of event that somebody is told of. */
    public List<Subscriber<?>> subscribers() {
        return List.of(
                new On<>("notice-redeemed", CodeRedeemed.class, event -> helpdesk(event.issuance())),
                new On<>("notice-revoked", CodeRevoked.class, event -> helpdesk(event.issuance())),
                new On<>("notice-delivered", CodeDelivered.class, this::delivered),
                new On<>("notice-failed", DeliveryFailed.class, this::failed),
                new On<>("notice-universal-shown", UniversalCodeShown.class, this::shown),
                new On<>("notice-universal-redeemed", UniversalCodeRedeemed.class, this::universalRedeemed),
                new On<>("notice-state-lost", EndpointStateLost.class, this::stateLost),
                new On<>("notice-forged", ForgedCodeReported.class, this::forged));
    }

    /** What became of a requested code stands in the thread of its request. */
    private Subscriber.Kept helpdesk(long id) {
        if (requests.ofIssuance(new IssuanceId(id)).isPresent()) {
            return new Subscriber.Kept.Done();
        }
        Issuance issuance = issuances.find(new IssuanceId(id)).orElseThrow();
        Voice voice = channelVoice();
        Describing describing = bearings.describing();
        Text text = voice.text(
                "notice.state",
                issuance.id(),
                status.of(issuance, voice),
                describing.scope(issuance.draft(), voice),
                describing.where(issuance.draft().terms().binding(), voice),
                name(issuance.issuer(), voice));
        return post(channels.helpdesk(), text, voice);
    }

    /** Who sees a direct message arrive need not be told that it did. */
    private Subscriber.Kept delivered(CodeDelivered event) {
        return deliveries
                .find(new DeliveryId(event.delivery()))
                .filter(delivery -> delivery.recipient() instanceof Recipient.Email)
                .map(delivery ->
                        toIssuer(event.issuance(), "notice.delivered", ((Recipient.Email) delivery.recipient()).to()))
                .orElseGet(Subscriber.Kept.Done::new);
    }

    private Subscriber.Kept failed(DeliveryFailed event) {
        String cause = "notice.failed." + event.cause();
        return toIssuer(event.issuance(), cause, event.detail());
    }

    private Subscriber.Kept toIssuer(long id, String key, Object fact) {
        Issuance issuance = issuances.find(new IssuanceId(id)).orElseThrow();
        Optional<Person> issuer = bearings.people().find(issuance.issuer());
        if (issuer.isEmpty()) {
            return new Subscriber.Kept.GaveUp("the issuer is gone");
        }
        Voice voice = wording.to(issuer.get());
        Text text = voice.text(key, issuance.id(), fact, bearings.contact());
        return lines.direct(issuer.get(), voice.message(text))
                .map(ChatLines::kept)
                .orElseGet(() -> new Subscriber.Kept.GaveUp("the issuer has no connected account"));
    }

    private Subscriber.Kept shown(UniversalCodeShown event) {
        Voice voice = channelVoice();
        Text text = voice.text(
                "notice.universal.shown",
                personOf(event.person(), voice),
                event.day(),
                voice.at(Instant.parse(event.at())));
        return post(channels.security(), text, voice);
    }

    private Subscriber.Kept universalRedeemed(UniversalCodeRedeemed event) {
        Voice voice = channelVoice();
        Text text = voice.text(
                "notice.universal.redeemed",
                event.computerName(),
                voice.at(Instant.parse(event.at())),
                personOf(event.shownTo(), voice),
                event.day());
        return post(channels.security(), text, voice);
    }

    private Subscriber.Kept stateLost(EndpointStateLost event) {
        Voice voice = channelVoice();
        return post(channels.security(), voice.text("notice.state-lost", event.computerName(), event.spent()), voice);
    }

    private Subscriber.Kept forged(ForgedCodeReported event) {
        Voice voice = channelVoice();
        Text text = voice.text(
                "notice.forged", event.computerName(), voice.at(Instant.parse(event.at())), event.fingerprint());
        return post(channels.security(), text, voice);
    }

    /** A channel has many readers: the shipped language, and the organisation's zone where times need one. */
    private Voice channelVoice() {
        return wording.to(Locale.ENGLISH, bearings.organisationZone());
    }

    private String personOf(String id, Voice voice) {
        return name(new PersonId(UUID.fromString(id)), voice);
    }

    private String name(PersonId id, Voice voice) {
        return bearings.people().find(id).map(Person::name).orElseGet(() -> voice.say("person.unknown"));
    }

    /** All channels or once more: a second post is better than none. */
    private Subscriber.Kept post(List<Channel> where, Text text, Voice voice) {
        Subscriber.Kept worst = new Subscriber.Kept.Done();
        for (Channel channel : where) {
            Subscriber.Kept kept = lines.of(channel.platform())
                    .map(chat -> ChatLines.kept(chat.post(channel.workspace(), channel.channel(), voice.message(text))))
                    .orElseGet(() -> new Subscriber.Kept.GaveUp("the platform is not connected"));
            worst = kept instanceof Subscriber.Kept.Done ? worst : kept;
        }
        return worst;
    }
}
