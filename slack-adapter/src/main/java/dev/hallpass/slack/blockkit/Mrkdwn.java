package dev.hallpass.slack.blockkit;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;

import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.people.account.Platform;

/**
 * Text in Slack's {@code mrkdwn}. What people typed stays what they typed: {@code & < >} are escaped, signs that would
 * format are kept from it by an invisible word joiner, and nothing is turned into a link ({@code verbatim}).
 */
public final class Mrkdwn {
    private static final String JOINER = "\u2060";
    private static final int LONGEST_NOTE = Cut.tail(9_999_999).length();
    /** How many units one typed sign can become, as {@code &amp;} does. */
    private static final int MOST_PER_SIGN = 6;

    private static final Pattern FORMATTING = Pattern.compile("(?<![\\p{L}\\p{N}])[*_~`]|[*_~`](?![\\p{L}\\p{N}])");
    private static final Pattern QUOTING = Pattern.compile("(?m)^(\\s*)>");

    private Mrkdwn() {}

    /** A text object of at most {@code most} units: plain where no span asks for more. */
    static TextObject object(Text text, int most) {
        if (text.spans().stream().allMatch(Span.Plain.class::isInstance)) {
            StringBuilder all = new StringBuilder();
            text.spans().forEach(span -> all.append(((Span.Plain) span).text()));
            return plain(all.toString(), most);
        }
        return MarkdownTextObject.builder()
                .text(string(text, most))
                .verbatim(true)
                .build();
    }

    static PlainTextObject plain(String text, int most) {
        return PlainTextObject.builder().text(Cut.to(most, text)).emoji(false).build();
    }

    /** The text as {@code mrkdwn}, at most {@code most} units; what is cut is said. */
    static String string(Text text, int most) {
        StringBuilder whole = new StringBuilder();
        text.spans().forEach(span -> whole.append(span(span)));
        if (whole.length() > most) {
            return shortened(text.spans(), most - LONGEST_NOTE);
        }
        return whole.isEmpty() ? Cut.to(most, "") : whole.toString();
    }

    /** As many spans as there is room for, the last one in part; a token of Slack's is left out whole. */
    private static String shortened(List<Span> spans, int room) {
        StringBuilder drawn = new StringBuilder();
        int missing = 0;
        for (Span span : spans) {
            String raw = raw(span);
            String kept = missing > 0 ? "" : fitting(span, raw, room - drawn.length());
            if (!kept.isEmpty()) {
                drawn.append(span(kept.length() == raw.length() ? span : like(span, kept)));
            }
            missing += raw.length() - kept.length();
        }
        return drawn + Cut.tail(missing);
    }

    /** The longest beginning of a span's own text whose drawing fits. */
    private static String fitting(Span span, String raw, int room) {
        if (span(span).length() <= room) {
            return raw;
        }
        boolean divisible = span instanceof Span.Plain || span instanceof Span.Bold || span instanceof Span.Mono;
        String part = divisible ? Cut.whole(raw, Math.max(0, room)) : "";
        while (!part.isEmpty() && span(like(span, part)).length() > room) {
            int excess = span(like(span, part)).length() - room;
            part = Cut.whole(raw, part.length() - Math.max(1, excess / MOST_PER_SIGN));
        }
        return part;
    }

    /** Text that Slack reads as mrkdwn but shall show as it is, such as the fall-back of a message. */
    public static String escaped(String plain) {
        String calm = FORMATTING.matcher(Cut.showable(plain)).replaceAll(sign -> JOINER + sign.group() + JOINER);
        String unquoted = QUOTING.matcher(calm).replaceAll("$1" + JOINER + ">");
        return unquoted.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String span(Span span) {
        if (span instanceof Span.Plain plain) {
            return escaped(plain.text());
        } else if (span instanceof Span.Bold bold) {
            return bold.text().isBlank() ? "" : "*" + escaped(oneLine(bold.text())) + "*";
        } else if (span instanceof Span.Mono mono) {
            return mono.text().isBlank() ? "" : "`" + mono(mono.text()) + "`";
        } else if (span instanceof Span.When when) {
            return date(when);
        } else if (span instanceof Span.Mention mention) {
            return mention(mention);
        } else if (span instanceof Span.OwnChat chat) {
            return escaped(chat.text());
        } else if (span instanceof Span.Link link) {
            return "<" + url(link) + "|" + escaped(oneLine(link.text())).replace("|", "¦") + ">";
        }
        throw new IllegalStateException("no way to draw " + span.getClass());
    }

    private static Span like(Span span, String part) {
        if (span instanceof Span.Bold) {
            return new Span.Bold(part);
        }
        return span instanceof Span.Mono ? new Span.Mono(part) : new Span.Plain(part);
    }

    private static String raw(Span span) {
        if (span instanceof Span.Plain plain) {
            return plain.text();
        } else if (span instanceof Span.Bold bold) {
            return bold.text();
        } else if (span instanceof Span.Mono mono) {
            return mono.text();
        }
        if (span instanceof Span.OwnChat chat) {
            return chat.text();
        }
        return span instanceof Span.Link link ? link.text() : "·";
    }

    private static String mono(String text) {
        String safe = oneLine(Cut.showable(text)).replace('`', 'ˋ');
        return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static String url(Span.Link link) {
        return link.to().toASCIIString().replace("|", "%7C").replace(">", "%3E").replace("&", "&amp;");
    }

    private static String mention(Span.Mention mention) {
        boolean here = mention.account().platform() == Platform.SLACK;
        return here
                ? "<@" + mention.account().user() + ">"
                : escaped(mention.account().user());
    }

    /** Slack's date token: told in the reader's own zone; the fall-back names the zone that it is in. */
    private static String date(Span.When when) {
        String format = switch (when.style()) {
            case TIME -> "{time}";
            case DATE -> "{date_short_pretty}";
            case DATE_AND_TIME -> "{date_short_pretty} {time}";
        };
        String pattern = switch (when.style()) {
            case TIME -> "HH:mm";
            case DATE -> "d MMM yyyy";
            case DATE_AND_TIME -> "d MMM yyyy HH:mm";
        };
        String fallback = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                        .format(when.at().atZone(when.fallbackZone()))
                + " " + when.fallbackZone().getId();
        return "<!date^" + when.at().getEpochSecond() + "^" + format + "|" + fallback + ">";
    }
}
