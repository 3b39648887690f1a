package dev.hallpass.core.audit.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hallpass.core.audit.review.Overview.Code;

/** The newest codes: who issued what for where, and what became of it. */
final class CodeTable {
    private static final List<String> COLUMNS = List.of("when", "who", "what", "where", "why", "state");

    private final Words words;

    CodeTable(Words words) {
        this.words = words;
    }

    void draw(Html html, List<Code> codes) {
        html.open("section", "class", "card wide").of("h2", words.say("latest"));
        if (codes.isEmpty()) {
            html.of("p", words.say("nothing"), "class", "quiet").close();
            return;
        }
        html.open("div", "class", "scroll")
                .open("table", "class", "codes")
                .open("thead")
                .open("tr");
        html.of("th", words.say("column.id"), "scope", "col", "class", "number");
        COLUMNS.forEach(column -> html.of("th", words.say("column." + column), "scope", "col"));
        html.close().close().open("tbody");
        codes.forEach(code -> row(html, code));
        html.close().close().close().close();
    }

    private void row(Html html, Code code) {
        html.open("tr").of("th", code.id(), "scope", "row", "class", "number");
        cell(html, "when", words.time(code.at()));
        cell(html, "who", code.issuer());
        cell(html, "what", words.say("scope." + code.what().scope().name()));
        cell(html, "where", where(code));
        cell(html, "why", code.what().justification().orElse(""));
        html.open("td", "data-label", words.say("column.state"));
        html.of(
                "span",
                words.say("state." + code.what().state()),
                "class",
                "state " + code.what().state());
        html.close().close();
    }

    private void cell(Html html, String column, String text) {
        html.of("td", text, "data-label", words.say("column." + column), text.isEmpty() ? "class" : "", "void");
    }

    private static String where(Code code) {
        return Stream.of(
                        code.where().computer(),
                        code.where().user(),
                        code.where().department())
                .flatMap(part -> part.stream())
                .collect(Collectors.joining(" · "));
    }
}
