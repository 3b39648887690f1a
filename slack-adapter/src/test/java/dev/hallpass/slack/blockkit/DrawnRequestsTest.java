package dev.hallpass.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.dialogue.Ground;
import dev.hallpass.core.conversation.dialogue.NoticeChannels;
import dev.hallpass.core.conversation.dialogue.RequestNotices;
import dev.hallpass.core.conversation.dialogue.RequestRecords;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.delivery.DeliveryFailed;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.CodeOver;
import dev.hallpass.core.issuing.CodeRedeemed;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.people.account.Profile;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.requests.Escalation;
import dev.hallpass.core.requests.EscalationDue;
import dev.hallpass.core.requests.ReminderDue;
import dev.hallpass.core.requests.RequestTimeOver;
import dev.hallpass.core.requests.jdbc.RequestStore;

/** The whole life of requests, drawn: forms, the copies before those who decide, threads, receipts. */
class DrawnRequestsTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final String WIDE = "👩‍👩‍👧‍👦&<שלום>";
    private static final NoticeChannels.Channel CHANNEL = new NoticeChannels.Channel(Platform.SLACK, "T1", "C9");
    private static final String RULES = """
            {"approvers":{"%1$s":{"who":["role approver"],"escalate":{"after":"10m","to":"2%1$s"}},\
            "2%1$s":{"who":["role super-administrator"]}},\
            "rules":[{"name":"%1$s","approvers":"%1$s","quorum":2,"expires":"30m","reminders":["3m"]}]}""";

    private final Set<String> kept = new HashSet<>();
    private Ground ground;
    private Sheet sheet;
    private String computer;
    private String why;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        for (String who : List.of("sue", "rita", "tom", "ted", "ben")) {
            ground.person(who);
        }
        for (String who : List.of("tom", "ted")) {
            ground.says("sue", "roles grant <@U" + who.toUpperCase(Locale.ROOT) + "> approver");
        }
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    @Test
    void drawsTheShortest() {
        sheet = new Sheet("requests-short");
        why = "w";
        rulesNamed("r");
        live("a");
    }

    @Test
    void drawsTheLongest() {
        sheet = new Sheet("requests-long");
        for (String who : List.of("sue", "rita", "tom", "ted", "ben")) {
            Optional<EmailAddress> address = Optional.of(new EmailAddress(who + "@example.org"));
            Profile profile =
                    new Profile(Ground.account(who), (who + WIDE).repeat(9), address, Ground.BERLIN, Locale.ENGLISH);
            ground.directory.put(Ground.account(who).user(), new Accounts.Lookup.Found(profile));
            ground.people.recognise(profile);
        }
        why = WIDE.repeat(70);
        rulesNamed("r".repeat(40));
        live("L".repeat(63));
    }

    private void rulesNamed(String name) {
        Answer answer = ground.says("sue", "settings set requests.rules " + RULES.formatted(name));
        assertThat(Ground.words(answer)).contains("It holds at once");
    }

    private void live(String name) {
        ground.says("sue", "settings set endpoint.transfer-limit 500 MB in 24 h");
        Computer laptop = ground.computer(name);
        ground.device(laptop, ("k" + why).substring(0, Math.min(200, why.length())), "60A44C413FAEE2B1");
        computer = name;
        says("rules", "sue", "rules");
        says("explain", "sue", "rules explain devices on " + computer + " during 2h");
        form();
        for (String asked : List.of(
                "devices on " + name + " during 2h",
                "transfers on " + name + " within 7d during 4h",
                "device N1B7-FWZ3 on " + name + " from 2026-11-24T16:00 until 18:00",
                "limit-reset on " + name)) {
            ask(asked);
        }
        says("same", "rita", line("devices on " + name + " during 2h"));
        waits(1);
        approve(1);
        approveForLess(2);
        deny(3);
        withdraw(4);
        expire();
        says("mine", "rita", "withdraw");
        sheet.view("home-of-requester", ViewDrawing.home(ground.home("rita")));
        becomes(laptop);
        assertThat(kept).as("every promise that there is was drawn").containsAll(names());
    }

    private Answer says(String file, String who, String text) {
        return sheet.draw(file, ground.says(who, text));
    }

    private String line(String what) {
        return "request " + what + " because \"" + why + "\"";
    }

    private void ask(String what) {
        ground.clock.advance(Duration.ofMinutes(3));
        String file = "asked-" + what.split(" ")[0];
        says(file, "rita", line(what));
        keep(file);
    }

    private void form() {
        Form form = Ground.form(says("form", "rita", ""));
        var entries = Ground.with(
                Ground.asShown(form), "scope", "ALL_DEVICES", "computer", computer, "duration", "H1", "behalf", "UBEN");
        sheet.draw("form-filled", ground.changes("rita", form.ref(), entries, "scope"));
        sheet.draw("form-wrong", ground.submits("rita", form.ref(), entries));
    }

    private void waits(long request) {
        timer("reminded", new ReminderDue(request, 1));
        timer("escalated", new EscalationDue(request, 1));
        says("waiting", "tom", "approve");
    }

    private void approve(long request) {
        says("approved-1-of-2", "tom", "approve " + request);
        keep("approved-1-of-2");
        says("approved-by-the-same", "tom", "approve " + request);
        says("approved-2-of-2", "ted", "approve " + request);
        keep("approved-2-of-2");
        says("approved-late", "sue", "approve " + request);
    }

    private void approveForLess(long request) {
        Form form = Ground.form(sheet.draw("less", ground.presses("tom", "request.change", String.valueOf(request))));
        sheet.draw(
                "less-done", ground.submits("tom", form.ref(), Ground.with(Ground.asShown(form), "duration", "PT15M")));
        keep("less");
    }

    private void deny(long request) {
        Form form = Ground.form(sheet.draw("deny", ground.presses("tom", "request.deny", String.valueOf(request))));
        var tooMuch = Ground.with(Ground.asShown(form), "reason", "x".repeat(3001));
        sheet.draw("deny-wrong", ground.submits("tom", form.ref(), tooMuch));
        sheet.draw("denied", ground.submits("tom", form.ref(), Ground.with(Ground.asShown(form), "reason", why)));
        keep("denied");
    }

    private void withdraw(long request) {
        says("withdrawn", "rita", "withdraw " + request);
        keep("withdrawn");
        says("withdrawn-before", "rita", "withdraw " + request);
    }

    private void expire() {
        ground.clock.advance(Duration.ofMinutes(31));
        ask("devices on " + computer + " during 8h");
        ground.clock.advance(Duration.ofMinutes(31));
        timer("expired", new RequestTimeOver(5));
    }

    private void becomes(Computer laptop) {
        tell("delivery-failed", new DeliveryFailed(1, 1, "READER_REFUSED", "told so"));
        tell("over", new CodeOver(1));
        ground.says("sue", "revoke 1");
        keep("revoked");
        tell("redeemed", new CodeRedeemed(1, laptop.name().value(), "2026-11-23T08:02:00Z"));
    }

    private void timer(String name, Event due) {
        for (Subscriber<?> subscriber : new Escalation(ground.requests, ground.clock).subscribers()) {
            hand(subscriber, due);
        }
        keep(name);
    }

    /** Keeps what was promised so far and draws it; timers are told by the test. */
    private void keep(String name) {
        while (!ground.events.isEmpty()) {
            tell(name, ground.events.remove(0));
        }
    }

    private void tell(String name, Event event) {
        if (event instanceof RequestTimeOver || event instanceof ReminderDue || event instanceof EscalationDue) {
            return;
        }
        String kind = event.getClass().getSimpleName();
        List<Subscriber<?>> all = new ArrayList<>(subscribers(new Easel(sheet, name + "-" + kind)));
        all.add(ground.issueApproved);
        all.forEach(subscriber -> hand(subscriber, event));
    }

    private <E extends Event> void hand(Subscriber<E> subscriber, Event event) {
        if (subscriber.event().isInstance(event)) {
            subscriber.on(subscriber.event().cast(event));
            kept.add(subscriber.name());
        }
    }

    private List<String> names() {
        return subscribers(new Easel(sheet, "none")).stream()
                .<String>map(Subscriber::name)
                .toList();
    }

    private List<Subscriber<?>> subscribers(Chat chat) {
        RequestRecords records = new RequestRecords(
                ground.requests,
                RequestStore.postings(ground.database.dataSource()),
                RequestStore.history(ground.database.dataSource()),
                ground.issuances,
                ground.deciders(),
                ground.settings);
        NoticeChannels channels = new NoticeChannels(List.of(chat), List.of(CHANNEL), List.of());
        return new RequestNotices(ground.bearings, ground.wording, records, channels).subscribers();
    }
}
