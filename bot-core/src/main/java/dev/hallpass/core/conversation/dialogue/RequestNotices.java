package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.delivery.DeliveryFailed;
import dev.hallpass.core.issuing.CodeOver;
import dev.hallpass.core.issuing.CodeRedeemed;
import dev.hallpass.core.issuing.CodeRevoked;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.On;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.Subscriber.Kept;
import dev.hallpass.core.policy.Ruling;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.RequestApproved;
import dev.hallpass.core.requests.RequestApprovedInPart;
import dev.hallpass.core.requests.RequestDenied;
import dev.hallpass.core.requests.RequestEscalated;
import dev.hallpass.core.requests.RequestExpired;
import dev.hallpass.core.requests.RequestFulfilled;
import dev.hallpass.core.requests.RequestId;
import dev.hallpass.core.requests.RequestReminded;
import dev.hallpass.core.requests.RequestState;
import dev.hallpass.core.requests.RequestState.Fulfilment;
import dev.hallpass.core.requests.RequestSubmitted;
import dev.hallpass.core.requests.RequestWithdrawn;

/**
 * Tells what happens to requests: the copies before those who decide are rewritten, their thread gets one reply an
 * event, the requester a direct message. Each is a promise of its own, so that one that fails repeats no other.
 */
public final class RequestNotices {
    private final RequestPosts posts;
    private final RequestReaders readers;
    private final RequestReceipts receipts;
    private final String contact;
    private final RequestWords words;
    private final RequestRecords records;

    public RequestNotices(Bearings bearings, Wording wording, RequestRecords records, NoticeChannels channels) {
        this.posts = new RequestPosts(bearings, wording, records, channels);
        this.readers = new RequestReaders(bearings, records);
        this.receipts =
                new RequestReceipts(bearings, wording, records, new ChatLines(channels.chats(), bearings.people()));
        this.contact = bearings.contact();
        this.words = new RequestWords(bearings, records.issuances());
        this.records = records;
    }

    /** One for each thing that is done for an event. */
    public List<Subscriber<?>> subscribers() {
        return Stream.<List<Subscriber<?>>>of(
                        List.of(new On<>("request-posted", RequestSubmitted.class, this::submitted)),
                        thread("reminded", RequestReminded.class, RequestReminded::request, this::reminded),
                        escalated(),
                        all("approved-in-part", RequestApprovedInPart.class, RequestApprovedInPart::request),
                        all("approved", RequestApproved.class, RequestApproved::request),
                        all("denied", RequestDenied.class, RequestDenied::request),
                        all("expired", RequestExpired.class, RequestExpired::request),
                        copiesAndThread("withdrawn", RequestWithdrawn.class, RequestWithdrawn::request),
                        fulfilled(),
                        codes())
                .flatMap(List::stream)
                .toList();
    }

    private Kept submitted(RequestSubmitted event) {
        return find(event.request()).map(posts::post).orElseGet(Kept.Done::new);
    }

    private Optional<AccessRequest> find(long id) {
        return records.requests().find(new RequestId(id));
    }

    private <E extends Event> List<Subscriber<?>> all(String name, Class<E> kind, ToLongFunction<E> id) {
        return Stream.concat(
                        copiesAndThread(name, kind, id).stream(),
                        Stream.of(new On<>(
                                "request-requester-" + name,
                                kind,
                                event -> find(id.applyAsLong(event))
                                        .map(request -> receipts.requester(request, this::told))
                                        .orElseGet(Kept.Done::new))))
                .toList();
    }

    private <E extends Event> List<Subscriber<?>> copiesAndThread(String name, Class<E> kind, ToLongFunction<E> id) {
        return Stream.concat(
                        copies(name, kind, id).stream(),
                        thread(name, kind, id, (request, event) -> words.status(request, posts.channelVoice()))
                                .stream())
                .toList();
    }

    private <E extends Event> List<Subscriber<?>> copies(String name, Class<E> kind, ToLongFunction<E> id) {
        return List.of(new On<>(
                "request-copies-" + name,
                kind,
                event -> find(id.applyAsLong(event)).map(posts::rewrite).orElseGet(Kept.Done::new)));
    }

    private <E extends Event> List<Subscriber<?>> thread(
            String name, Class<E> kind, ToLongFunction<E> id, BiFunction<AccessRequest, E, Text> text) {
        return List.of(new On<>(
                "request-thread-" + name,
                kind,
                event -> find(id.applyAsLong(event))
                        .map(request -> posts.reply(request, text.apply(request, event)))
                        .orElseGet(Kept.Done::new)));
    }

    private Text reminded(AccessRequest request, RequestReminded event) {
        Voice voice = posts.channelVoice();
        return voice.text(
                "request.reminder",
                request.id(),
                words.name(request.asked().requester(), voice),
                voice.at(request.expiresAt()),
                readers.names(
                        request, request.ruling().askedUpTo(request.progress().tier()), voice));
    }

    private List<Subscriber<?>> escalated() {
        return Stream.concat(
                        thread("escalated", RequestEscalated.class, RequestEscalated::request, this::escalated)
                                .stream(),
                        Stream.of(new On<>(
                                "request-asked-escalated",
                                RequestEscalated.class,
                                event -> find(event.request())
                                        .map(request -> posts.askDirectly(request, event.tier()))
                                        .orElseGet(Kept.Done::new))))
                .toList();
    }

    private Text escalated(AccessRequest request, RequestEscalated event) {
        Voice voice = posts.channelVoice();
        Ruling.Tier tier = request.ruling().tiers().get(event.tier());
        return voice.text("request.escalated", request.id(), tier.name(), readers.names(request, tier.who(), voice));
    }

    private List<Subscriber<?>> fulfilled() {
        Function<RequestFulfilled, Kept> toRequester = event -> find(event.request())
                .filter(RequestNotices::failed)
                .map(request -> receipts.requester(request, this::told))
                .orElseGet(Kept.Done::new);
        return Stream.<List<Subscriber<?>>>of(
                        copies("fulfilled", RequestFulfilled.class, RequestFulfilled::request),
                        thread("fulfilled", RequestFulfilled.class, RequestFulfilled::request, this::fulfilled),
                        List.of(new On<>("request-requester-fulfilled", RequestFulfilled.class, toRequester)))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean failed(AccessRequest request) {
        return request.state() instanceof RequestState.Approved approved
                && approved.fulfilment() instanceof Fulfilment.Failed;
    }

    private Text fulfilled(AccessRequest request, RequestFulfilled event) {
        Voice voice = posts.channelVoice();
        if (request.state() instanceof RequestState.Approved approved
                && approved.fulfilment() instanceof Fulfilment.Issued issued) {
            return voice.text(
                    "request.issued",
                    issued.issuance(),
                    words.name(request.asked().requester(), voice));
        }
        return words.code(request, voice).orElseGet(() -> words.status(request, voice));
    }

    private List<Subscriber<?>> codes() {
        return Stream.<List<Subscriber<?>>>of(
                        code("redeemed", CodeRedeemed.class, CodeRedeemed::issuance),
                        code("revoked", CodeRevoked.class, CodeRevoked::issuance),
                        List.of(new On<>(
                                "request-copies-over",
                                CodeOver.class,
                                event -> ofCode(event.issuance())
                                        .map(posts::rewrite)
                                        .orElseGet(Kept.Done::new))),
                        List.of(new On<>(
                                "request-thread-failed",
                                DeliveryFailed.class,
                                event -> ofCode(event.issuance())
                                        .map(request -> posts.reply(request, undelivered(request)))
                                        .orElseGet(Kept.Done::new))))
                .flatMap(List::stream)
                .toList();
    }

    private <E extends Event> List<Subscriber<?>> code(String name, Class<E> kind, ToLongFunction<E> id) {
        return List.of(
                new On<>(
                        "request-copies-" + name,
                        kind,
                        event -> ofCode(id.applyAsLong(event))
                                .map(posts::rewrite)
                                .orElseGet(Kept.Done::new)),
                new On<>(
                        "request-thread-" + name,
                        kind,
                        event -> ofCode(id.applyAsLong(event))
                                .map(request -> posts.reply(
                                        request,
                                        words.code(request, posts.channelVoice())
                                                .orElseThrow()))
                                .orElseGet(Kept.Done::new)));
    }

    private Optional<AccessRequest> ofCode(long issuance) {
        return records.requests().ofIssuance(new IssuanceId(issuance));
    }

    private Text undelivered(AccessRequest request) {
        Voice voice = posts.channelVoice();
        return voice.text("request.undelivered", words.name(request.asked().requester(), voice));
    }

    /** What the requester is told of a change: where it stands now, and what to do. */
    private Text told(AccessRequest request, Voice voice) {
        Text status = words.code(request, voice)
                .filter(code -> failed(request))
                .orElseGet(() -> words.status(request, voice));
        String state = request.state().getClass().getSimpleName();
        return voice.text(
                "request.told." + (failed(request) ? "Failed" : state),
                request.id(),
                status,
                words.what(request.terms(), voice),
                contact);
    }
}
