package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.function.ToLongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Chat.Sent;
import dev.hallpass.core.issuing.CodeIssued;
import dev.hallpass.core.issuing.CodeRedeemed;
import dev.hallpass.core.issuing.CodeRevoked;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.On;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.requests.RequestApproved;
import dev.hallpass.core.requests.RequestDenied;
import dev.hallpass.core.requests.RequestExpired;
import dev.hallpass.core.requests.RequestId;
import dev.hallpass.core.requests.RequestSubmitted;
import dev.hallpass.core.requests.RequestWithdrawn;

/**
 * Draws a person's page anew when something became of a code or a request of theirs. Tried once and never again: the page is drawn
 * anew anyway when they look at it, and nothing waits for it.
 */
public final class HomeRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(HomeRefresh.class);

    private final Notices.Records records;
    private final People people;
    private final List<Chat> chats;
    private final HomePage pages;

    /** @param chats one a platform that is connected */
    public HomeRefresh(Notices.Records records, People people, List<Chat> chats, HomePage pages) {
        this.records = records;
        this.people = people;
        this.chats = List.copyOf(chats);
        this.pages = pages;
    }

    /** One for each kind of event that changes what a page shows. */
    public List<Subscriber<?>> subscribers() {
        return List.of(
                on("home-issued", CodeIssued.class, CodeIssued::issuance),
                on("home-redeemed", CodeRedeemed.class, CodeRedeemed::issuance),
                on("home-revoked", CodeRevoked.class, CodeRevoked::issuance),
                of("home-submitted", RequestSubmitted.class, RequestSubmitted::request),
                of("home-approved", RequestApproved.class, RequestApproved::request),
                of("home-denied", RequestDenied.class, RequestDenied::request),
                of("home-expired", RequestExpired.class, RequestExpired::request),
                of("home-withdrawn", RequestWithdrawn.class, RequestWithdrawn::request));
    }

    private <E extends Event> On<E> on(String name, Class<E> event, ToLongFunction<E> issuance) {
        return new On<>(name, event, happened -> pageOf(new IssuanceId(issuance.applyAsLong(happened))));
    }

    private <E extends Event> On<E> of(String name, Class<E> event, ToLongFunction<E> request) {
        return new On<>(name, event, happened -> {
            records.requests()
                    .find(new RequestId(request.applyAsLong(happened)))
                    .map(asked -> asked.asked().requester())
                    .ifPresent(this::draw);
            return new Subscriber.Kept.Done();
        });
    }

    private Subscriber.Kept pageOf(IssuanceId id) {
        records.issuances().find(id).map(Issuance::issuer).ifPresent(this::draw);
        return new Subscriber.Kept.Done();
    }

    private void draw(PersonId id) {
        people.find(id)
                .map(pages::of)
                .ifPresent(page -> people.accountsOf(id)
                        .forEach(account -> chats.stream()
                                .filter(chat -> chat.platform() == account.platform())
                                .forEach(chat -> report(account, chat.home(account, page)))));
    }

    private static void report(Account account, Sent sent) {
        if (!(sent instanceof Sent.Delivered)) {
            LOG.info("a page on {} was not drawn anew", account.platform());
        }
    }
}
