package dev.hallpass.slack.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One person at their Slack client: typing, commanding, clicking, searching, submitting. */
public final class Hand {
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.@/])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern WEB = Pattern.compile("https?://(?:(?!&[lg]t;)[^\\s\"|])+");
    private static final Pattern MENTION = Pattern.compile("(?<![<\\w])([@#])([\\w.-]+)");

    private final FakeSlack slack;
    private final String personId;
    private final Touch touch;

    Hand(FakeSlack slack, String personId) {
        this.slack = slack;
        this.personId = personId;
        this.touch = new Touch(slack, this);
    }

    /** Who acts. */
    public Person person() {
        return slack.workspace().person(personId).orElseThrow();
    }

    /** The direct messages with the bot. */
    public Channel bot() {
        return slack.workspace().direct(personId, slack.app().botUserId());
    }

    /** Sends a slash command typed in a channel: {@code command} with its stroke, {@code text} what follows. */
    public Delivery command(String channelId, String command, String text) {
        Channel channel = slack.workspace().channel(channelId).orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", "verification-token");
        fields.put("team_id", slack.app().teamId());
        fields.put("team_domain", slack.app().teamDomain());
        fields.put("channel_id", channel.id());
        fields.put("channel_name", channel.name());
        fields.put("user_id", personId);
        fields.put("user_name", person().name());
        fields.put("command", command);
        fields.put("text", slack.app().shouldEscape() ? escaped(text) : text);
        fields.put("api_app_id", slack.app().appId());
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", slack.url(slack.responseUrls().mint(personId, channelId, null)));
        fields.put("trigger_id", slack.triggers().mint(personId));
        Delivery delivery = slack.line().send("command", BotLine.FORM, Payloads.form(fields), Map.of());
        slack.answers().toCommand(personId, channelId, command, delivery);
        return delivery;
    }

    /** Chooses a shortcut of the app from the menu that is everywhere. */
    public Delivery shortcut(String callbackId) {
        ObjectNode payload = slack.payloads().base("shortcut", person());
        payload.put("callback_id", callbackId)
                .put("trigger_id", slack.triggers().mint(personId))
                .put("action_ts", "1700000000.000001");
        return slack.line().send("shortcut", BotLine.FORM, Payloads.interaction(payload), Map.of());
    }

    /** The same command arrives once more, with the headers of a retry; what the bot answers is shown again. */
    public Delivery again(String channelId, Delivery command) {
        Delivery delivery = slack.retry(command, 1, "http_timeout");
        slack.answers().toCommand(personId, channelId, "/otp", delivery);
        return delivery;
    }

    /** Writes a message; the bot is told when it stands in its direct messages or names the bot. */
    public Optional<Delivery> say(String channelId, String text) {
        return say(slack.workspace().draft(channelId, personId, marked(text), Json.array()));
    }

    /** Writes into a thread. */
    public Optional<Delivery> reply(String channelId, String rootTs, String text) {
        Posted draft = slack.workspace().draft(channelId, personId, marked(text), Json.array());
        return say(ChatMethods.threaded(draft, rootTs));
    }

    private Optional<Delivery> say(Posted message) {
        return slack.events().said(slack.workspace().post(message));
    }

    /** Opens the app's home, on its {@code home} or {@code messages} tab. */
    public Optional<Delivery> openHome(String tab) {
        return slack.events().homeOpened(person(), tab);
    }

    /** The modal on top of this person's screen. */
    public OpenView modal() {
        return slack.workspace().modal(personId).orElseThrow(() -> new IllegalStateException("no modal is open"));
    }

    /** The App Home of this person. */
    public OpenView home() {
        return slack.workspace().home(personId).orElseThrow(() -> new IllegalStateException("no home is published"));
    }

    /** Types into the type-ahead of the topmost modal, and gets the options that the bot offers. */
    public List<JsonNode> search(String actionId, String text) {
        return touch.search(modal(), actionId, text);
    }

    /** Picks an option by its label, of a static select or of what was last found in a type-ahead. */
    public Optional<Delivery> pick(String actionId, String label) {
        return touch.pick(modal(), actionId, label);
    }

    /** Picks an option by its value, where labels may be alike; an empty value clears the field. */
    public Optional<Delivery> choose(String actionId, String value) {
        return value.isEmpty() ? touch.enter(modal(), actionId, "") : touch.choose(modal(), actionId, value);
    }

    /** Clears a field of the topmost modal, or sets it: text, date, time, or a user's id. */
    public Optional<Delivery> enter(String actionId, String value) {
        return touch.enter(modal(), actionId, value);
    }

    /** Clicks a button of the topmost modal. */
    public Delivery click(String actionId) {
        return touch.click(modal(), actionId);
    }

    /** Clicks a button of a message, also a private one. */
    public Delivery click(Posted message, String actionId) {
        return touch.click(message, actionId);
    }

    /** Clicks the button of one block of a message; for rows that repeat an action id. */
    public Delivery click(Posted message, String blockId, String actionId) {
        return touch.click(message, blockId, actionId);
    }

    /** Clicks a button of the App Home. */
    public Delivery clickHome(String actionId) {
        return touch.click(home(), actionId);
    }

    /** Clicks the button of one block of the App Home; for rows that repeat an action id. */
    public Delivery clickHome(String blockId, String actionId) {
        return touch.click(home(), blockId, actionId);
    }

    /** Clicks the button with this value in a message; for rows that repeat an action id. */
    public Delivery clickValue(Posted message, String value) {
        return touch.clickValue(message, value);
    }

    /** Presses the submit button of the topmost modal. */
    public Submitted submit() {
        return slack.submissions().submit(person(), modal());
    }

    /** Sends a submission once more. */
    public Submitted submitAgain(OpenView view, Submitted before) {
        return slack.submissions().again(view, before.delivery().orElseThrow());
    }

    /** Closes the topmost modal; the bot is told when it asked to be. */
    public Optional<Delivery> close() {
        return touch.close(modal());
    }

    /** The private answers that this person has seen in a channel, oldest first. */
    public List<Posted> privateAnswers(String channelId) {
        List<Posted> answers = new ArrayList<>(slack.workspace().seenBy(personId, channelId));
        answers.removeIf(message -> !message.isEphemeral());
        return answers;
    }

    /** As with {@code should_escape}: three signs are escaped, links stand in brackets, mentions become ids. */
    private String escaped(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String linked = WEB.matcher(safe).replaceAll("<$0>");
        Matcher mention = MENTION.matcher(ADDRESS.matcher(linked).replaceAll("<mailto:$0|$0>"));
        return mention.replaceAll(found -> Matcher.quoteReplacement(idOf(found.group(1), found.group(2))));
    }

    private String idOf(String sign, String name) {
        if (sign.equals("@")) {
            return slack.workspace().people().stream()
                    .filter(person -> person.name().equals(name))
                    .findFirst()
                    .map(person -> "<@" + person.id() + "|" + name + ">")
                    .orElseGet(() -> groupMention(name));
        }
        return slack.workspace().channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .map(channel -> "<#" + channel.id() + "|" + name + ">")
                .orElse(sign + name);
    }

    private String groupMention(String handle) {
        return slack.workspace()
                .groupCalled(handle)
                .map(group -> "<!subteam^" + group.id() + "|@" + handle + ">")
                .orElse("@" + handle);
    }

    /** A message's text as the Events API carries it: as a command's, with the ids of people alone. */
    private String marked(String text) {
        return escaped(text).replaceAll("<@(\\w+)\\|[^>]*>", "<@$1>");
    }
}
