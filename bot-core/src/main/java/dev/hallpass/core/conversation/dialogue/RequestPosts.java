package dev.hallpass.core.conversation.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Chat.Sent;
import dev.hallpass.core.conversation.dialogue.NoticeChannels.Channel;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.outbox.Subscriber.Kept;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.Posting;
import dev.hallpass.core.settings.Setting;

/** Puts requests before those who decide them, keeps what stands there true, and writes to requesters. */
final class RequestPosts {
    private static final int MOST_DIRECT = 20;
    /** For how long a reply waits for the root of its thread. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Bearings bearings;
    private final Wording wording;
    private final RequestRecords records;
    private final NoticeChannels channels;
    private final RequestMessage messages;
    private final RequestReaders readers;
    private final RequestReceipts receipts;
    private final ChatLines lines;

    RequestPosts(Bearings bearings, Wording wording, RequestRecords records, NoticeChannels channels) {
        this.bearings = bearings;
        this.wording = wording;
        this.records = records;
        this.channels = channels;
        this.messages = new RequestMessage(bearings, records.issuances(), records.history());
        this.lines = new ChatLines(channels.chats(), bearings.people());
        this.readers = new RequestReaders(bearings, records);
        this.receipts = new RequestReceipts(bearings, wording, records, lines);
    }

    /** A channel has many readers: the shipped language, and the organisation's zone where times need one. */
    Voice channelVoice() {
        return wording.to(Locale.ENGLISH, bearings.organisationZone());
    }

    /** The root in each helpdesk channel, direct messages to those who are named, and then the requester's receipt. */
    Kept post(AccessRequest request) {
        List<Kept> outcomes = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (Channel channel : channelsOf(request)) {
            outcomes.add(root(request, channel, troubles));
        }
        boolean inChannel = records.postings().of(request.id()).stream()
                .anyMatch(posting -> posting.reader().isEmpty());
        outcomes.add(direct(request, readers.of(request, 0, inChannel)));
        Optional<Kept> later =
                outcomes.stream().filter(Kept.Later.class::isInstance).findFirst();
        return later.orElseGet(() -> receipts.receipt(request, troubles));
    }

    private List<Channel> channelsOf(AccessRequest request) {
        Optional<String> chosen = records.settings().value(Setting.REQUESTS_CHANNEL);
        if (chosen.isEmpty()) {
            return channels.helpdesk();
        }
        boolean teams = chosen.get().contains("@thread");
        Platform platform = teams ? Platform.TEAMS : Platform.SLACK;
        String workspace = request.asked().event().platform() == platform
                ? request.asked().event().workspace()
                : "";
        return List.of(new Channel(platform, workspace, chosen.get()));
    }

    private Kept root(AccessRequest request, Channel channel, List<String> troubles) {
        boolean stands = records.postings().of(request.id()).stream()
                .anyMatch(posting -> posting.reader().isEmpty() && posting.platform() == channel.platform());
        Optional<Chat> chat = lines.of(channel.platform());
        if (stands || chat.isEmpty()) {
            return new Kept.Done();
        }
        Sent sent = chat.get().post(channel.workspace(), channel.channel(), messages.of(request, channelVoice()));
        if (sent instanceof Sent.Unreachable unreachable) {
            troubles.add(unreachable.obstacle().name());
        }
        return keep(request, sent, Optional.empty());
    }

    private Kept keep(AccessRequest request, Sent sent, Optional<PersonId> reader) {
        if (sent instanceof Sent.Later later) {
            return new Kept.Later(later.after(), later.because());
        }
        if (sent instanceof Sent.Delivered delivered) {
            MessageRef ref = delivered.ref();
            records.postings()
                    .keep(
                            request.id(),
                            new Posting(ref.platform(), ref.workspace(), ref.channel(), ref.message(), reader));
        }
        return new Kept.Done();
    }

    /** Puts the request before the approvers of a tier by direct message, as far as they are named in person. */
    Kept askDirectly(AccessRequest request, int tier) {
        boolean inChannel = records.postings().of(request.id()).stream()
                .anyMatch(posting -> posting.reader().isEmpty());
        return direct(request, readers.of(request, tier, inChannel));
    }

    private Kept direct(AccessRequest request, Set<PersonId> people) {
        Set<PersonId> have = new HashSet<>();
        records.postings().of(request.id()).forEach(posting -> posting.reader().ifPresent(have::add));
        Kept worst = new Kept.Done();
        List<PersonId> sorted = people.stream()
                .filter(person -> !have.contains(person))
                .sorted(Comparator.comparing(PersonId::value))
                .limit(MOST_DIRECT)
                .toList();
        for (PersonId person : sorted) {
            Kept kept = direct(request, person);
            worst = worst instanceof Kept.Later ? worst : kept;
        }
        return worst;
    }

    private Kept direct(AccessRequest request, PersonId id) {
        Optional<Person> person = bearings.people().find(id);
        Optional<Sent> sent = person.flatMap(reader -> lines.direct(reader, messages.of(request, wording.to(reader))));
        return sent.map(one -> keep(request, one, Optional.of(id))).orElseGet(Kept.Done::new);
    }

    /** Rewrites every copy as the request is now; once more where it has changed meanwhile. */
    Kept rewrite(AccessRequest request) {
        AccessRequest now = request;
        Kept kept;
        long version;
        do {
            version = now.version();
            kept = rewriteOnce(now);
            now = records.requests().find(request.id()).orElse(now);
        } while (now.version() != version);
        return kept;
    }

    private Kept rewriteOnce(AccessRequest request) {
        Kept worst = new Kept.Done();
        for (Posting posting : records.postings().of(request.id())) {
            Voice voice = posting.reader()
                    .flatMap(bearings.people()::find)
                    .map(wording::to)
                    .orElseGet(this::channelVoice);
            Kept kept = lines.of(posting.platform())
                    .map(chat -> ChatLines.kept(chat.rewrite(ref(posting), messages.of(request, voice))))
                    .orElseGet(Kept.Done::new);
            worst = kept instanceof Kept.Later ? kept : worst;
        }
        return worst;
    }

    /** One reply in the thread of each root; where there is none, in that of each direct message. */
    Kept reply(AccessRequest request, Text text) {
        List<Posting> all = records.postings().of(request.id());
        boolean early = bearings.clock().instant().isBefore(request.asked().at().plus(PATIENCE));
        if (all.isEmpty()) {
            return early ? new Kept.Later(SOON, "the request does not stand anywhere yet") : new Kept.Done();
        }
        List<Posting> roots =
                all.stream().filter(posting -> posting.reader().isEmpty()).toList();
        Kept worst = new Kept.Done();
        for (Posting root : roots.isEmpty() ? all : roots) {
            Message message = channelVoice().message(text);
            Kept kept = lines.of(root.platform())
                    .map(chat -> ChatLines.kept(chat.reply(ref(root), message)))
                    .orElseGet(Kept.Done::new);
            worst = kept instanceof Kept.Later ? kept : worst;
        }
        return worst;
    }

    private static MessageRef ref(Posting posting) {
        return new MessageRef(posting.platform(), posting.workspace(), posting.channel(), posting.message());
    }
}
