package dev.hallpass.slack.inbound;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed, from Slack's way of writing it: only mentions stay marked, of people as {@code <@U…>}, of
 * groups as {@code <@&S…|name>}.
 */
final class SlackText {
    private static final Pattern TOKEN = Pattern.compile("<([@#!]?)([^|>]*)(?:\\|([^>]*))?>");

    private static final String USER_GROUP = "subteam^";

    private SlackText() {}

    static String typed(String text) {
        String readable = TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(token(token)));
        return readable.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** The same, without the mention of the bot with which a message in a channel begins. */
    static String typedTo(String botUser, String text) {
        String typed = typed(text).strip();
        String mention = "<@" + botUser + ">";
        return typed.startsWith(mention) ? typed.substring(mention.length()).strip() : typed;
    }

    private static String token(MatchResult token) {
        String target = token.group(2);
        String label = token.group(3);
        return switch (token.group(1)) {
            case "@" -> "<@" + target + ">";
            case "#" -> "#" + (label == null || label.isEmpty() ? target : label);
            case "!" -> group(target, label).orElse(label == null || label.isEmpty() ? "@" + target : label);
            default -> label != null && isWhatWasTyped(target, label) ? label : target;
        };
    }

    /** {@code <!subteam^S123|@helpdesk>}: a user group. */
    private static Optional<String> group(String target, @Nullable String label) {
        if (!target.startsWith(USER_GROUP)) {
            return Optional.empty();
        }
        String named = label == null || label.isEmpty() ? "" : "|" + label;
        return Optional.of("<@&" + target.substring(USER_GROUP.length()) + named + ">");
    }

    /** Slack makes links of addresses and hosts that were typed as words. */
    private static boolean isWhatWasTyped(String target, String label) {
        return target.equals("mailto:" + label)
                || target.equals("http://" + label)
                || target.equals("https://" + label);
    }
}
