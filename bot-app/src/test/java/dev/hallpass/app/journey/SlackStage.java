package dev.hallpass.app.journey;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import dev.hallpass.slack.fake.Channel;
import dev.hallpass.slack.fake.Delivery;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.Hand;
import dev.hallpass.slack.fake.OpenView;
import dev.hallpass.slack.fake.Person;
import dev.hallpass.slack.fake.Posted;
import dev.hallpass.slack.fake.SlackApp;
import tools.jackson.databind.JsonNode;

/** The stand-in Slack as a stage. */
class SlackStage implements Stage {
    private static final Pattern LINK = Pattern.compile("<(https?://[^|>]+)\\|");

    private final FakeSlack slack;
    private final Channel general;
    private final Channel helpdesk;
    private final Map<String, Runnable> repeats = new ConcurrentHashMap<>();
    private final Channel security;

    private SlackStage(FakeSlack slack) {
        this.slack = slack;
        this.general = slack.workspace().addChannel("general", Channel.Kind.PUBLIC, Set.of());
        this.helpdesk = slack.workspace()
                .addChannel("helpdesk", Channel.Kind.PUBLIC, Set.of(slack.app().botUserId()));
        this.security = slack.workspace()
                .addChannel("security", Channel.Kind.PRIVATE, Set.of(slack.app().botUserId()));
    }

    static SlackStage open(Clock clock) {
        return new SlackStage(FakeSlack.start(SlackApp.complete(), clock));
    }

    /** The same by the second door: Slack calls no address, and there is no signing secret. */
    static SlackStage openSocketMode(Clock clock) {
        FakeSlack slack = FakeSlack.start(SlackApp.complete(), clock);
        slack.turnSocketModeOn();
        return new SlackStage(slack) {
            @Override
            public List<String> settings() {
                return Stream.concat(
                                super.settings().stream().filter(one -> !one.contains("signing-secret")),
                                Stream.of("hallpass.slack.app-token="
                                        + slack.app().appToken()))
                        .toList();
            }

            @Override
            public void connect(URI bot) {
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> slack.lines() > 0);
            }
        };
    }

    @Override
    public List<String> settings() {
        return List.of(
                "hallpass.slack.signing-secret=" + slack.app().signingSecret(),
                "hallpass.slack.bot-token=" + slack.app().botToken(),
                "hallpass.slack.helpdesk-channel=" + helpdesk.id(),
                "hallpass.slack.security-channel=" + security.id(),
                "hallpass.slack.api-url=" + slack.apiUrl());
    }

    @Override
    public void connect(URI bot) {
        slack.connect(bot.resolve("/slack/events"));
    }

    @Override
    public void arrive(String person) {
        if (slack.workspace().person(id(person)).isPresent()) {
            throw new AssertionError(person + " is in another journey already: give each its own people");
        }
        slack.workspace().add(Person.of(id(person), person, person + "@example.org", ZoneId.of("Europe/Berlin")));
        slack.workspace().invite(general.id(), id(person));
        slack.workspace().invite(helpdesk.id(), id(person));
    }

    private static String id(String person) {
        return "U0" + person.toUpperCase(Locale.ROOT);
    }

    private Hand hand(String person) {
        return slack.as(id(person));
    }

    @Override
    public void type(String person, String command) {
        Delivery sent = hand(person).command(general.id(), "/otp", command);
        repeats.put(person, () -> hand(person).again(general.id(), sent));
    }

    @Override
    public void write(String person, String text) {
        told(person, hand(person).say(hand(person).bot().id(), text));
    }

    @Override
    public void ask(String person, String text) {
        told(person, hand(person).say(helpdesk.id(), text));
    }

    @Override
    public void reply(String person, String text) {
        String root = slack.workspace().messages(helpdesk.id()).stream()
                .filter(message -> message.threadTs() == null
                        && !message.author().equals(slack.app().botUserId()))
                .reduce((first, last) -> last)
                .orElseThrow()
                .ts();
        told(person, hand(person).reply(helpdesk.id(), root, text));
    }

    private void told(String person, Optional<Delivery> sent) {
        sent.ifPresent(delivery -> repeats.put(person, () -> slack.retry(delivery, 1, "http_timeout")));
    }

    @Override
    public void repeat(String person) {
        repeats.get(person).run();
    }

    @Override
    public List<Said> answers(String person) {
        return Stream.of(general, helpdesk)
                .flatMap(channel -> hand(person).privateAnswers(channel.id()).stream())
                .sorted(Comparator.comparing(Posted::ts))
                .map(SlackStage::said)
                .toList();
    }

    @Override
    public List<Said> directMessages(String person) {
        return slack.workspace().seenBy(id(person), hand(person).bot().id()).stream()
                .filter(message -> message.author().equals(slack.app().botUserId()))
                .map(SlackStage::said)
                .toList();
    }

    @Override
    public List<URI> links(String person) {
        return slack.workspace().seenBy(id(person), hand(person).bot().id()).stream()
                .flatMap(message -> LINK.matcher(message.blocks().toString()).results())
                .map(link -> URI.create(link.group(1)))
                .toList();
    }

    @Override
    public List<Said> helpdesk() {
        return inHelpdesk(message -> message.threadTs() == null);
    }

    @Override
    public List<Said> thread(Said root) {
        return inHelpdesk(message -> root.id().equals(message.threadTs()));
    }

    private List<Said> inHelpdesk(Predicate<Posted> wanted) {
        return slack.workspace().everything().stream()
                .filter(message -> message.channel().equals(helpdesk.id()) && !message.isEphemeral())
                .filter(wanted)
                .map(SlackStage::said)
                .toList();
    }

    @Override
    public List<Said> everything() {
        return slack.workspace().everything().stream().map(SlackStage::said).toList();
    }

    @Override
    public List<Said> securityChannel() {
        return slack.workspace().messages(security.id()).stream()
                .map(SlackStage::said)
                .toList();
    }

    private static Said said(Posted message) {
        return new Said(message.ts(), SlackText.of(message.text(), message.blocks()));
    }

    @Override
    public Optional<String> form(String person) {
        return slack.workspace().modal(id(person)).map(view -> SlackText.of(view.title(), view.blocks()));
    }

    @Override
    public Optional<String> error(String person, String field) {
        OpenView form = hand(person).modal();
        String block = block(form, field).path("block_id").asString("");
        return Optional.ofNullable(form.errors().get(block));
    }

    @Override
    public String entered(String person, String field) {
        OpenView form = hand(person).modal();
        JsonNode entry = form.state()
                .path(block(form, field).path("block_id").asString(""))
                .path(action(person, field));
        return Stream.of("/selected_option/text/text", "/selected_date", "/selected_time", "/value")
                .map(path -> entry.at(path).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public List<String> search(String person, String field, String text) {
        return hand(person).search(action(person, field), text).stream()
                .map(option -> SlackText.of("", option))
                .toList();
    }

    @Override
    public void pick(String person, String field, String option) {
        hand(person).pick(action(person, field), option);
    }

    @Override
    public void enter(String person, String field, String text) {
        hand(person).enter(action(person, field), text);
    }

    @Override
    public void choose(String person, String field, String whom) {
        hand(person).enter(action(person, field), id(whom));
    }

    private String action(String person, String field) {
        return block(hand(person).modal(), field).at("/element/action_id").asString("");
    }

    private static JsonNode block(OpenView form, String field) {
        for (JsonNode block : form.blocks()) {
            if (block.at("/label/text").asString("").equals(field)) {
                return block;
            }
        }
        throw new AssertionError("the form has no field " + field + ", but:\n" + SlackText.of("", form.blocks()));
    }

    @Override
    public void submit(String person) {
        hand(person).submit();
    }

    @Override
    public void press(String person, Said message, String button) {
        Posted posted = Stream.of(
                        slack.workspace().everything(),
                        hand(person).privateAnswers(general.id()),
                        hand(person).privateAnswers(helpdesk.id()))
                .flatMap(List::stream)
                .filter(one -> one.ts().equals(message.id()))
                .findFirst()
                .orElseThrow();
        hand(person).click(posted, buttonOf(posted, button));
    }

    private static String buttonOf(Posted posted, String label) {
        for (JsonNode block : posted.blocks()) {
            List<JsonNode> buttons = new ArrayList<>();
            block.path("elements").forEach(buttons::add);
            buttons.add(block.path("accessory"));
            for (JsonNode button : buttons) {
                if (button.at("/text/text").asString("").equals(label)) {
                    return button.path("action_id").asString("");
                }
            }
        }
        throw new AssertionError(
                "there is no button " + label + " on:\n" + said(posted).text());
    }

    @Override
    public List<String> complaints() {
        return slack.complaints();
    }

    @Override
    public void close() {
        slack.close();
    }
}
