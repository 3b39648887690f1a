package dev.hallpass.core.conversation.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.core.people.account.EmailAddress;

/** Takes off what a platform wraps around mentions, addresses and links. */
final class Markup {
    private static final Pattern MENTION = Pattern.compile("<@([A-Za-z0-9:_.-]{1,100})(\\|[^>]*)?>");
    private static final Pattern GROUP = Pattern.compile("<@&([A-Za-z0-9_-]{1,100})(?:\\|([^>]*))?>");
    private static final Pattern LINK = Pattern.compile("<(?:https?://|mailto:|tel:)([^>|]*)(?:\\|([^>]*))?>");

    private Markup() {}

    static Optional<PersonRef.Mention> mention(Token token) {
        Matcher mention = MENTION.matcher(token.text());
        return mention.matches() ? Optional.of(new PersonRef.Mention(mention.group(1))) : Optional.empty();
    }

    static Optional<GroupRef> group(Token token) {
        Matcher mention = GROUP.matcher(token.text());
        if (!mention.matches()) {
            return Optional.empty();
        }
        boolean unnamed = mention.group(2) == null || mention.group(2).isBlank();
        return Optional.of(new GroupRef(mention.group(1), unnamed ? mention.group(1) : mention.group(2)));
    }

    static Optional<EmailAddress> address(Token token) {
        String plain = unwrapped(token.text());
        return EmailAddress.isOne(plain) ? Optional.of(new EmailAddress(plain)) : Optional.empty();
    }

    /** A name that the platform took for a link, as it was typed. */
    static String unwrapped(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.matches()) {
            return text;
        }
        return link.group(2) == null ? link.group(1) : link.group(2);
    }
}
