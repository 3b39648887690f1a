package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.command.Shortcut;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.Escalation;
import dev.hallpass.core.requests.EscalationDue;
import dev.hallpass.core.requests.ReminderDue;
import dev.hallpass.core.requests.RequestApproved;
import dev.hallpass.core.requests.RequestId;
import dev.hallpass.core.requests.RequestReminded;
import dev.hallpass.core.requests.RequestTimeOver;
import dev.hallpass.core.requests.jdbc.RequestStore;

class RequestTalkTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final String LINE = "request devices on LT-0042 during 2h because \"trade fair\"";

    private final ToldChat chat = new ToldChat();
    private Ground ground;
    private Computer laptop;
    private List<Subscriber<?>> subscribers;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        laptop = ground.computer("LT-0042");
        ground.person("sue");
        ground.person("rita");
        subscribers = notices(List.of(new NoticeChannels.Channel(Platform.SLACK, "T1", "C9")));
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private List<Subscriber<?>> notices(List<NoticeChannels.Channel> helpdesk) {
        RequestRecords records = new RequestRecords(
                ground.requests,
                RequestStore.postings(ground.database.dataSource()),
                RequestStore.history(ground.database.dataSource()),
                ground.issuances,
                ground.deciders(),
                ground.settings);
        NoticeChannels channels = new NoticeChannels(List.of(chat), helpdesk, List.of());
        List<Subscriber<?>> all =
                new ArrayList<>(new RequestNotices(ground.bearings, ground.wording, records, channels).subscribers());
        all.add(ground.issueApproved);
        return all;
    }

    /** Keeps every promise so far but timers, those that come of it included. */
    private void keepPromises() {
        while (!ground.events.isEmpty()) {
            Event event = ground.events.remove(0);
            boolean timer =
                    event instanceof RequestTimeOver || event instanceof ReminderDue || event instanceof EscalationDue;
            if (!timer) {
                subscribers.forEach(subscriber -> hand(subscriber, event));
            }
        }
    }

    private static <E extends Event> void hand(Subscriber<E> subscriber, Event event) {
        if (subscriber.event().isInstance(event)) {
            subscriber.on(subscriber.event().cast(event));
        }
    }

    private AccessRequest request(long id) {
        return ground.requests.find(new RequestId(id)).orElseThrow();
    }

    @Test
    void asksAtOnceWithACompleteLine() {
        String words = Ground.words(ground.says("rita", LINE));

        assertThat(words).contains("Request #1 is taken down", "request.withdraw");
        assertThat(request(1).pending()).isTrue();
        keepPromises();
        assertThat(chat.words("C9"))
                .contains("⏳ Pending until", "Asked by: rita", "all devices", "on LT-0042", "2 h from redemption")
                .contains("trade fair", "rita had no code, LT-0042 had none", "request.approve", "request.deny");
        assertThat(chat.words("URITA")).contains("stands in the helpdesk channel", "1 person may decide it", "Until");
    }

    @Test
    void tellsTheRequesterAloneAndKeepsTheCopyTrue() {
        ground.says("rita", LINE);
        keepPromises();

        assertThat(Ground.words(ground.presses("sue", Actions.APPROVE, "1"))).contains("goes to rita alone");
        keepPromises();

        assertThat(chat.words("C9"))
                .contains("✅ Approved by sue", "Code #1: 🟢 Open")
                .doesNotContain("request.approve", "request.deny");
        assertThat(chat.replies).anyMatch(reply -> reply.contains("✅ Approved by sue"));
        assertThat(chat.replies).anyMatch(reply -> reply.contains("Code #1 is issued and goes to rita alone"));
        assertThat(chat.words("URITA")).contains("✅ Approved by sue", "by direct message in a moment");
        String code = ground.backend
                .readOut(ground.issuances.find(new IssuanceId(1)).orElseThrow())
                .revealSymbols();
        assertThat(chat.everything()).noneMatch(text -> text.contains(code));
    }

    @Test
    void tellsTheLateOneWhoWasFirst() {
        ground.says("rita", LINE);
        ground.person("tom");
        ground.says("sue", "roles grant <@UTOM> approver");
        ground.presses("tom", Actions.APPROVE, "1");

        assertThat(Ground.words(ground.presses("sue", Actions.APPROVE, "1")))
                .contains("is decided or over: ✅ Approved by tom", "changed nothing");
        assertThat(Ground.words(ground.presses("sue", Actions.DENY, "1"))).contains("✅ Approved by tom");
        assertThat(ground.events.stream().filter(RequestApproved.class::isInstance))
                .hasSize(1);
    }

    @Test
    void deniesInAFormThatWantsAReason() {
        ground.says("rita", LINE);
        Form form = Ground.form(ground.presses("sue", Actions.DENY, "1"));
        FormEntries none = Ground.asShown(form);

        assertThat(ground.submits("sue", form.ref(), none)).isInstanceOf(Answer.Correct.class);
        assertThat(Ground.words(ground.submits(
                        "sue", form.ref(), Ground.with(none, ApprovalDialogue.REASON, "T8JD-21D8-H38B"))))
                .contains("looks like a code");
        assertThat(Ground.words(ground.submits(
                        "sue", form.ref(), Ground.with(none, ApprovalDialogue.REASON, "x".repeat(3001)))))
                .contains("3,000", "3,001");
        assertThat(Ground.words(ground.submits(
                        "sue", form.ref(), Ground.with(none, ApprovalDialogue.REASON, "🙅 لا, not today"))))
                .contains("You denied request #1");
        keepPromises();
        assertThat(chat.words("URITA")).contains("❌ Denied by sue", "🙅 لا, not today");
    }

    @Test
    void offersAndTakesNothingThatIsMore() {
        ground.says("rita", LINE);
        Form form = Ground.form(ground.presses("sue", Actions.APPROVE_LESS, "1"));
        Field.Choice duration = (Field.Choice) form.fields().get(1);

        assertThat(duration.options()).extracting(Option::label).containsExactly("15 min", "30 min", "1 h", "2 h");
        assertThat(Ground.words(ground.submits(
                        "sue", form.ref(), Ground.with(Ground.asShown(form), LessForm.DURATION, "PT4H"))))
                .as("forged")
                .contains("more than was asked for");
        assertThat(request(1).pending()).isTrue();
        ground.submits("sue", form.ref(), Ground.with(Ground.asShown(form), LessForm.DURATION, "PT15M"));
        keepPromises();
        assertThat(chat.words("C9")).contains("Approved with changes by sue", "15 min", "Was asked for");
    }

    @Test
    void letsNobodyDecideByAForgedButtonOrForm() {
        ground.says("rita", LINE);

        assertThat(Ground.words(ground.presses("rita", Actions.APPROVE, "1"))).contains("Deciding requests needs");
        assertThat(Ground.words(ground.submits(
                        "rita",
                        new FormRef("request-change:1"),
                        Ground.with(new FormEntries(List.of()), LessForm.DURATION, "PT15M"))))
                .contains("Deciding requests needs");
        assertThat(Ground.words(ground.presses("sue", Actions.APPROVE, "1; drop")))
                .contains("no request with that");
        assertThat(Ground.words(ground.presses("sue", Actions.APPROVE, "4711"))).contains("no request with that");
        assertThat(Ground.words(ground.presses("sue", Actions.WITHDRAW, "1"))).contains("not yours");
        assertThat(request(1).pending()).isTrue();
    }

    @Test
    void proposesOnlyWhatOneCanNameExactly() {
        Form form = Ground.form(ground.says("rita", ""));

        assertThat(proposed(form, IssueEntries.COMPUTER, "LT")).isEmpty();
        assertThat(proposed(form, IssueEntries.COMPUTER, "lt-0042")).containsExactly("LT-0042");
        assertThat(form.fields()).extracting(Field::name).doesNotContain(IssueEntries.DELIVER, IssueEntries.EMAIL);
    }

    private List<String> proposed(Form form, String field, String typed) {
        return ((Answer.Propose) ground.types("rita", form.ref(), field, typed))
                .options().stream().map(Option::label).toList();
    }

    @Test
    void asksOnBehalfOfAnotherPersonInTheForm() {
        ground.person("ben");
        Form form = Ground.form(ground.says("rita", ""));
        FormEntries entries = Ground.with(
                Ground.asShown(form),
                IssueEntries.SCOPE,
                "ALL_DEVICES",
                IssueEntries.COMPUTER,
                laptop.id().value(),
                IssueEntries.DURATION,
                "H1",
                IssueEntries.BEHALF,
                "UBEN");
        Answer changed = ground.changes("rita", form.ref(), entries, IssueEntries.SCOPE);
        assertThat(Ground.form(changed).preview())
                .hasValueSatisfying(
                        line -> assertThat(line).contains("Asks for a password for all devices on LT-0042"));

        assertThat(Ground.words(ground.submits("rita", form.ref(), entries))).contains("is taken down");
        assertThat(Ground.words(ground.submits("rita", form.ref(), entries))).contains("Request #1 is taken down");
        keepPromises();
        assertThat(chat.words("C9")).contains("On behalf of: ben");
        assertThat(ground.requests.find(new RequestId(2))).isEmpty();
    }

    @Test
    void writesToTheApproversWhereTheChannelCannotBeReached() {
        chat.unreachable = Optional.of(Chat.Obstacle.CHANNEL_ARCHIVED);
        ground.says("rita", LINE);
        keepPromises();

        assertThat(chat.words("USUE")).contains("Asked by: rita", "request.approve");
        assertThat(chat.words("URITA"))
                .contains("was sent to 1 person by direct message", "the channel is archived", Ground.CONTACT)
                .doesNotContain("stands in the helpdesk channel");
    }

    @Test
    void saysSoWhenItReachedNobody() {
        chat.unreachable = Optional.of(Chat.Obstacle.BOT_NOT_IN_CHANNEL);
        chat.unreachablePeople = true;
        ground.says("rita", LINE);
        chat.reachable = "URITA";
        keepPromises();

        assertThat(chat.words("URITA")).contains("could be brought to nobody", "the bot is not in the channel");
    }

    @Test
    void remindsInTheThreadByName() {
        ground.says("rita", LINE);
        keepPromises();
        ground.clock.advance(Duration.ofMinutes(3));
        ground.events.add(new RequestReminded(1, 1));
        keepPromises();

        assertThat(chat.replies)
                .anyMatch(reply -> reply.contains("Request #1 of rita still waits") && reply.contains("Asked: sue"));
    }

    @Test
    void tellsEverybodyThatNobodyDecidedInTime() {
        ground.says("rita", LINE);
        keepPromises();
        ground.clock.advance(Duration.ofMinutes(30));
        new Escalation(ground.requests, ground.clock)
                .subscribers()
                .forEach(subscriber -> hand(subscriber, new RequestTimeOver(1)));
        keepPromises();

        assertThat(chat.words("C9")).contains("⌛ Expired").doesNotContain("request.approve");
        assertThat(chat.replies).anyMatch(reply -> reply.contains("⌛ Expired"));
        assertThat(chat.words("URITA")).contains("⌛ Expired", "nobody decided in time", Ground.CONTACT);
        assertThat(Ground.words(ground.presses("sue", Actions.APPROVE, "1"))).contains("⌛ Expired", "changed nothing");
    }

    @Test
    void bringsEmojiAndRightToLeftNamesThroughEveryMessage() {
        ground.person("rita");
        ground.says(
                "rita", "request devices on LT-0042 for \"corp\\\\مريم\" during 1h because \"🧯 حريق at the fair\"");
        keepPromises();

        assertThat(chat.words("C9")).contains("مريم", "🧯 حريق at the fair");
    }

    @Test
    void listsWhatWaitsForOneAndWhatOneAskedFor() {
        assertThat(Ground.words(ground.says("sue", "approve"))).contains("No request waits for you");
        ground.person("tom");
        ground.says("sue", "roles grant <@UTOM> approver");
        ground.says("rita", LINE);
        ground.says("sue", "request transfers on LT-0042 during 1h");

        assertThat(Ground.words(ground.says("sue", "approve")))
                .contains("1 request waits for you", "#1 of rita", "request.approve", "Your requests", "#2 ·");
        assertThat(Ground.words(ground.says("rita", "withdraw")))
                .contains("Your requests", "#1 · ⏳ Pending", "request.withdraw")
                .doesNotContain("request.approve", "#2");
        assertThat(Ground.words(ground.says("rita", "approve"))).contains("Deciding requests needs the role");
        ground.says("sue", "deny 1 not today");
        assertThat(Ground.words(ground.says("rita", "withdraw")))
                .contains("❌ Denied by sue", "not today")
                .doesNotContain("request.withdraw");
    }

    @Test
    void opensFromTheShortcutForEverybody() {
        for (String who : List.of("rita", "sue")) {
            Answer answer = ground.presses(who, Shortcut.REQUEST.action(), "");
            assertThat(Ground.form(answer).title()).isEqualTo("Ask for a password");
        }
    }

    @Test
    void explainsWhichRuleWouldHold() {
        assertThat(Ground.words(ground.says("sue", "rules explain devices on LT-0042 during 2h")))
                .contains(
                        "The rule default would hold: one approval",
                        "✅ default",
                        "everybody",
                        "1 person who may decide");
        assertThat(Ground.words(ground.says("sue", "rules explain devices during 2h")))
                .contains("says too little");
        assertThat(Ground.words(ground.says("sue", "rules")))
                .contains("default", "every request", "role approver, role administrator", "\"approvers\"");
        assertThat(Ground.words(ground.says("rita", "rules"))).contains("Only super administrators");
    }

    /** Remembers what stands where, by channel or person. */
    private static final class ToldChat implements Chat {
        private final List<MessageRef> refs = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private final List<String> replies = new ArrayList<>();
        private Optional<Obstacle> unreachable = Optional.empty();
        private boolean unreachablePeople;
        private String reachable = "";

        @Override
        public Platform platform() {
            return Platform.SLACK;
        }

        @Override
        public Sent direct(Account to, Message message) {
            return unreachablePeople && !to.user().equals(reachable)
                    ? new Sent.Unreachable(Obstacle.PERSON_DEACTIVATED, "told so")
                    : keep(to.workspace(), to.user(), message);
        }

        @Override
        public Sent post(String workspace, String channel, Message message) {
            return unreachable
                    .<Sent>map(obstacle -> new Sent.Unreachable(obstacle, "told so"))
                    .orElseGet(() -> keep(workspace, channel, message));
        }

        private Sent keep(String workspace, String channel, Message message) {
            MessageRef ref = new MessageRef(Platform.SLACK, workspace, channel, Integer.toString(refs.size()));
            refs.add(ref);
            messages.add(message);
            return new Sent.Delivered(ref, Optional.empty());
        }

        @Override
        public Sent reply(MessageRef root, Message message) {
            replies.add(Ground.words(new Answer.Say(message)));
            return new Sent.Delivered(root, Optional.empty());
        }

        @Override
        public Sent rewrite(MessageRef of, Message message) {
            messages.set(refs.indexOf(of), message);
            return new Sent.Delivered(of, Optional.empty());
        }

        private String words(String where) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < refs.size(); i++) {
                if (refs.get(i).channel().equals(where)) {
                    words.append(Ground.words(new Answer.Say(messages.get(i)))).append('\n');
                }
            }
            return words.toString();
        }

        private List<String> everything() {
            List<String> all = new ArrayList<>(replies);
            messages.forEach(message -> all.add(Ground.words(new Answer.Say(message))));
            return all;
        }
    }
}
