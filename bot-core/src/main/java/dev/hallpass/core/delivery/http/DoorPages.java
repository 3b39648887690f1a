package dev.hallpass.core.delivery.http;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

import org.springframework.web.util.HtmlUtils;

import dev.hallpass.core.delivery.print.Paper;

/** The pages without a code: the button, and why there is nothing behind it. In English: nobody is recognised yet. */
final class DoorPages {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%1$s</title>
            <link rel="stylesheet" href="paper.css">
            </head>
            <body>
            <main class="door">
            <h1>%1$s</h1>
            <p>%2$s</p>
            %3$s</main>
            </body>
            </html>
            """;

    private final ResourceBundle words = ResourceBundle.getBundle("dev.hallpass.core.delivery.http.door", Locale.ROOT);

    String door() {
        String button = "<form method=\"post\"><button type=\"submit\">" + escaped("button") + "</button></form>\n";
        return FRAME.formatted(escaped("title"), escaped("door"), button);
    }

    String used(Paper.Used used) {
        String at = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(Locale.UK)
                .format(used.at().atZone(used.zone()));
        return closed("used", at, used.zone().getId());
    }

    String closed(Paper paper) {
        return closed(paper instanceof Paper.CodeClosed ? "code-closed" : "link-over");
    }

    String unavailable() {
        return closed("unavailable");
    }

    private String closed(String why, Object... facts) {
        return FRAME.formatted(escaped("title.closed"), escaped(why, facts), "");
    }

    private String escaped(String key, Object... facts) {
        return HtmlUtils.htmlEscape(new MessageFormat(words.getString(key), Locale.ENGLISH).format(facts));
    }
}
