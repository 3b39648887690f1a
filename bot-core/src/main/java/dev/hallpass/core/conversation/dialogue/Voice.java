package dev.hallpass.core.conversation.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;

/** Speaks to one reader: in their language, and with times in their zone. */
record Voice(Wording wording, Locale locale, ZoneId zone) {
    /** Private-use signs stand for spans until the sentence around them is put together. */
    private static final String MARK = "\uE000";

    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d+)" + MARK);

    /** The sentence as plain text; times in it name the zone. */
    String say(String key, Object... arguments) {
        return plain(text(key, arguments));
    }

    /** The sentence; arguments that are spans or texts stay what they are. */
    Text text(String key, Object... arguments) {
        List<Span> spans = new ArrayList<>();
        List<Object> marked = new ArrayList<>();
        for (Object argument : arguments) {
            marked.add(marked(argument, spans));
        }
        return unmarked(wording.say(locale, key, marked), spans);
    }

    /** Whether somebody wrote that sentence. */
    boolean has(String key) {
        return wording.has(key);
    }

    /** A message of one sentence. */
    Message message(String key, Object... arguments) {
        return message(text(key, arguments));
    }

    Message message(Text text) {
        return new Message(plain(text), List.of(new Part.Paragraph(text)));
    }

    Part.Fact fact(String labelKey, Text value) {
        return new Part.Fact(say(labelKey), value);
    }

    Span at(Instant instant) {
        return new Span.When(instant, Span.Style.DATE_AND_TIME, zone);
    }

    Span timeOf(Instant instant) {
        return new Span.When(instant, Span.Style.TIME, zone);
    }

    /** A length of time in its largest unit, as people say it: {@code 7 h}, {@code 40 min}, {@code 3 d}. */
    String length(Duration length) {
        long minutes = Math.max(0, length.toMinutes());
        if (minutes < 60) {
            return say("length.minutes", minutes);
        }
        return minutes < 48 * 60 ? say("length.hours", minutes / 60) : say("length.days", minutes / (24 * 60));
    }

    /** An exact length: {@code 1 d} is not told as {@code 24 h}. */
    String exactLength(Duration length) {
        long minutes = length.toMinutes();
        if (minutes % (24 * 60) == 0) {
            return say("length.days", minutes / (24 * 60));
        }
        return minutes % 60 == 0 ? say("length.hours", minutes / 60) : say("length.minutes", minutes);
    }

    /** A text without its kinds; times are told in the fallback zone, which is named. */
    String plain(Text text) {
        StringBuilder plain = new StringBuilder();
        text.spans().forEach(span -> plain.append(plain(span)));
        return plain.toString();
    }

    private String plain(Span span) {
        if (span instanceof Span.When when) {
            return plain(when);
        }
        if (span instanceof Span.Mention mention) {
            return "@" + mention.account().user();
        }
        if (span instanceof Span.OwnChat chat) {
            return chat.text();
        }
        return span instanceof Span.Link link ? link.text() : run(span);
    }

    private static String run(Span span) {
        if (span instanceof Span.Plain plain) {
            return plain.text();
        }
        return span instanceof Span.Bold bold ? bold.text() : ((Span.Mono) span).text();
    }

    private String plain(Span.When when) {
        DateTimeFormatter format = switch (when.style()) {
            case TIME -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
            case DATE -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
            case DATE_AND_TIME -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        };
        return format.withLocale(locale).format(when.at().atZone(when.fallbackZone())) + " " + when.fallbackZone();
    }

    private static Object marked(Object argument, List<Span> spans) {
        if (argument instanceof Text text) {
            StringBuilder marks = new StringBuilder();
            text.spans().forEach(span -> marks.append(marked(span, spans)));
            return marks.toString();
        }
        if (argument instanceof Span span) {
            spans.add(span);
            return MARK + (spans.size() - 1) + MARK;
        }
        return argument instanceof Number ? argument : argument.toString().replace(MARK, "");
    }

    private static Text unmarked(String sentence, List<Span> spans) {
        List<Span> all = new ArrayList<>();
        Matcher mark = MARKED.matcher(sentence);
        int end = 0;
        while (mark.find()) {
            addPlain(all, sentence.substring(end, mark.start()));
            all.add(spans.get(Integer.parseInt(mark.group(1))));
            end = mark.end();
        }
        addPlain(all, sentence.substring(end));
        return new Text(all);
    }

    private static void addPlain(List<Span> all, String run) {
        if (!run.isEmpty()) {
            all.add(new Span.Plain(run));
        }
    }
}
