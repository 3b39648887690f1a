package dev.hallpass.app.acceptance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import com.slack.api.app_backend.SlackSignature;

import dev.hallpass.slack.fake.Channel;
import dev.hallpass.slack.fake.Delivery;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.Hand;
import dev.hallpass.slack.fake.Person;
import dev.hallpass.slack.fake.Posted;
import dev.hallpass.slack.fake.SlackApp;

/** A Slack workspace with its people, and the bot in it. */
final class Workplace implements AutoCloseable {
    static final String ANNA = "U0ANNA";
    static final String BERT = "U0BERT";
    static final String CARLA = "U0CARLA";

    static final Pattern CODE = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2,3}\\b");
    private static final Pattern TOKEN = Pattern.compile("enrol --server (\\S+) --token ([A-Za-z0-9_-]+)");

    private final FakeSlack slack;
    private final Path home;
    private final Channel general;
    private RunningBot bot;

    private Workplace(FakeSlack slack, Path home, Channel general, RunningBot bot) {
        this.slack = slack;
        this.home = home;
        this.general = general;
        this.bot = bot;
    }

    /** Anna and Carla are super administrators by the configuration; Bert has no role. */
    static Workplace open(Path home, String... more) {
        FakeSlack slack = FakeSlack.start(SlackApp.complete(), Clock.systemUTC());
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        slack.workspace().add(Person.of(ANNA, "anna", "anna@example.org", berlin));
        slack.workspace().add(Person.of(BERT, "bert", "bert@example.org", berlin));
        slack.workspace().add(Person.of(CARLA, "carla", "carla@example.org", berlin));
        Channel general = slack.workspace().addChannel("general", Channel.Kind.PUBLIC, Set.of(ANNA, BERT, CARLA));
        RunningBot bot = RunningBot.start(home, settings(slack, List.of(more)));
        slack.connect(bot.url().resolve("/slack/events"));
        return new Workplace(slack, home, general, bot);
    }

    private static List<String> settings(FakeSlack slack, List<String> more) {
        List<String> settings = new ArrayList<>(List.of(
                "hallpass.slack.signing-secret=" + slack.app().signingSecret(),
                "hallpass.slack.bot-token=" + slack.app().botToken(),
                "hallpass.slack.api-url=" + slack.apiUrl(),
                "hallpass.super-administrators=anna@example.org,carla@example.org",
                "hallpass.administrator-contact=Service desk, extension 4242",
                "hallpass.time-zone=Europe/Berlin"));
        settings.addAll(more);
        return settings;
    }

    FakeSlack slack() {
        return slack;
    }

    RunningBot bot() {
        return bot;
    }

    Hand anna() {
        return slack.as(ANNA);
    }

    Delivery command(String person, String text) {
        return slack.as(person).command(general.id(), "/otp", text);
    }

    /** The command's private answer, as the text of everything that it shows. */
    String answer(String person, String text) {
        int before = slack.as(person).privateAnswers(general.id()).size();
        command(person, text);
        List<Posted> answers = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> slack.as(person).privateAnswers(general.id()), seen -> seen.size() > before);
        return shown(answers.get(answers.size() - 1));
    }

    /** The private answer that a person was given last. */
    String lastAnswer(String person) {
        List<Posted> answers = slack.as(person).privateAnswers(general.id());
        return shown(answers.get(answers.size() - 1));
    }

    /** The next message with a code in a person's direct messages, beyond those that are there. */
    String codeAfter(String person, Runnable act) {
        int before = codes(person).size();
        act.run();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> codes(person), codes -> codes.size() > before)
                .get(before);
    }

    /** Every code that stands in a person's direct messages, in symbols, oldest first. */
    List<String> codes(String person) {
        return slack.workspace().messages(slack.as(person).bot().id()).stream()
                .map(message -> CODE.matcher(shown(message)))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    Posted messageWith(String person, String code) {
        return slack.workspace().messages(slack.as(person).bot().id()).stream()
                .filter(message -> shown(message).contains(code))
                .findFirst()
                .orElseThrow();
    }

    /** Presses the button of a message that does this; Slack's ids have the button's place behind it. */
    void press(String person, Posted message, String action) {
        Matcher id = Pattern.compile("\"action_id\":\"(" + Pattern.quote(action) + "~\\d+)\"")
                .matcher(message.blocks().toString());
        if (!id.find()) {
            throw new AssertionError("the message has no button " + action);
        }
        slack.as(person).click(message, id.group(1));
    }

    static String shown(Posted message) {
        return message.text() + "\n" + message.blocks();
    }

    /** Adds a computer in chat and enrols a laptop with the command that the answer shows. */
    void enrol(Laptop laptop, String name) {
        Matcher shown = enrolment(name);
        Laptop.Ran ran = laptop.run("enrol", "--server", shown.group(1), "--token", shown.group(2));
        if (ran.exit() != 0) {
            throw new AssertionError("enrolment failed: " + ran);
        }
    }

    /** Adds a computer in chat: the server and the token of the command that the answer shows. */
    Matcher enrolment(String name) {
        Matcher shown = TOKEN.matcher(answer(ANNA, "computers add " + name));
        if (!shown.find()) {
            throw new AssertionError("no enrol command was shown");
        }
        return shown;
    }

    /** As an operator does it: stopped, and started again over the same home, on the port that endpoints know. */
    void restart(String... more) {
        int port = bot.url().getPort();
        bot.close();
        bot = RunningBot.start(home, port, settings(slack, List.of(more)));
    }

    /** The headers with which Slack would have signed the body at that moment. */
    Map<String, String> signedAt(String body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        String signature = new SlackSignature.Generator(slack.app().signingSecret()).generate(timestamp, body);
        return Map.of(
                "Content-Type", "application/x-www-form-urlencoded",
                "X-Slack-Request-Timestamp", timestamp,
                "X-Slack-Signature", signature);
    }

    @Override
    public void close() {
        bot.close();
        slack.close();
    }
}
