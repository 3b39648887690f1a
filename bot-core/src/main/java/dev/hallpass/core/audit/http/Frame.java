package dev.hallpass.core.audit.http;

/** What every page has around it. */
final class Frame {
    private Frame() {}

    static Html open(Words words, String title) {
        return open(words, title, "audit/audit.css");
    }

    /** @param style where the style sheet lies, as seen from the page's own address */
    static Html open(Words words, String title, String style) {
        Html html = Html.document().open("html", "lang", words.locale().toLanguageTag());
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "robots", "content", "noindex, nofollow");
        html.of("title", title).empty("link", "rel", "stylesheet", "href", style);
        return html.close().open("body");
    }

    static String close(Html html) {
        return html.close().close().written();
    }
}
