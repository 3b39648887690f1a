package dev.hallpass.core.audit.http;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML and SVG. Whatever is text or an attribute is escaped; there is no way around it. */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    static Html document() {
        Html html = new Html();
        html.out.append("<!doctype html>\n");
        return html;
    }

    /** Opens an element. @param attributes names and values in turn; an attribute with an empty name is left out */
    Html open(String element, Object... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** An element without content and without an end. */
    Html empty(String element, Object... attributes) {
        tag(element, attributes);
        return this;
    }

    Html text(Object text) {
        out.append(escaped(text.toString()));
        return this;
    }

    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds a text alone. */
    Html of(String element, Object text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    private void tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i].toString().isEmpty()) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(attributes[i + 1].toString()))
                        .append('"');
            }
        }
        out.append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A place in a drawing, to a tenth. */
    static String tenth(double number) {
        return Double.toString(Math.round(number * 10) / 10.0);
    }

    String written() {
        return out.toString();
    }
}
