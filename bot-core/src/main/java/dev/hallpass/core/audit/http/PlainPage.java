package dev.hallpass.core.audit.http;

import java.time.ZoneOffset;
import java.util.Locale;

/** The pages without figures: the door, and why it does not open. */
final class PlainPage {
    /** Nobody has been recognised yet. */
    private static final Words WORDS = new Words(Locale.ENGLISH, ZoneOffset.UTC);

    private PlainPage() {}

    /** The door: one click opens it, so that nobody who merely looks at the link uses it up. */
    static String door() {
        Html html = begin("door.title", "door.text", "audit.css");
        html.open("form", "method", "post");
        html.of("button", WORDS.say("door.button"), "type", "submit", "class", "button primary")
                .close();
        return end(html);
    }

    /** @param style where the style sheet lies, as seen from the page's own address */
    static String closed(String why, String style) {
        return end(begin("closed.title", "closed." + why, style));
    }

    private static Html begin(String title, String text, String style) {
        Html html = Frame.open(WORDS, WORDS.say("title"), style).open("main", "class", "plain");
        html.of("p", WORDS.say("product"), "class", "eyebrow").of("h1", WORDS.say(title));
        return html.of("p", WORDS.say(text));
    }

    private static String end(Html html) {
        return Frame.close(html.close());
    }
}
