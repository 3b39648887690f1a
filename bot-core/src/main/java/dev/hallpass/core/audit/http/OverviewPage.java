package dev.hallpass.core.audit.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.hallpass.core.audit.review.Overview;
import dev.hallpass.core.audit.review.Overview.Share;
import dev.hallpass.core.audit.review.Selection;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.terms.Scope;

/** Draws the overview: figures, plots, the newest codes. Pure: it asks nobody anything. */
final class OverviewPage {
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final Words words;
    private final Seen seen;

    OverviewPage(Words words, Seen seen) {
        this.words = words;
        this.seen = seen;
    }

    /**
     * What the page shows.
     *
     * @param departments those that can be chosen
     * @param limited whether the reader sees departments alone
     */
    record Seen(Overview overview, Selection selection, List<String> departments, LocalDate today, boolean limited) {}

    String draw() {
        Html html = Frame.open(words, words.say("title"));
        html.open("header").open("div").of("p", words.say("product"), "class", "eyebrow");
        html.of("h1", words.say("heading"));
        html.of("p", subtitle(), "class", "quiet").close();
        exports(html);
        html.close();
        periods(html);
        new FilterForm(words, seen).draw(html);
        html.open("main");
        tiles(html);
        timePlot(html);
        shares(html);
        if (seen.overview().waits().ended().all() > 0) {
            new WaitPlot(words, seen.overview().waits()).draw(html);
        }
        new CodeTable(words).draw(html, seen.overview().latest());
        html.close();
        html.open("footer")
                .of(
                        "p",
                        words.say(
                                seen.limited() ? "footer.limited" : "footer",
                                words.zone().getId()));
        return Frame.close(html.close());
    }

    private String subtitle() {
        return words.say(
                "subtitle",
                words.day(seen.selection().from()),
                words.day(seen.selection().to()),
                words.zone().getId());
    }

    private void exports(Html html) {
        String query = Query.written(seen.selection());
        html.open("nav", "class", "exports", "aria-label", words.say("exports"));
        html.of("a", words.say("export.csv"), "class", "button", "href", "audit/export.csv?" + query, "download", "");
        html.of(
                "a",
                words.say("export.jsonl"),
                "class",
                "button",
                "href",
                "audit/export.jsonl?" + query,
                "download",
                "");
        html.close();
    }

    private void periods(Html html) {
        Selection now = seen.selection();
        html.open("nav", "class", "periods", "aria-label", words.say("periods"));
        for (int days : PERIODS) {
            Selection period = with(now, seen.today().minusDays(days - 1L), seen.today());
            boolean current = now.from().equals(period.from()) && now.to().equals(period.to());
            html.of(
                    "a",
                    words.say("period." + days),
                    "href",
                    "?" + Query.written(period),
                    current ? "aria-current" : "",
                    "true");
        }
        html.close();
    }

    private static Selection with(Selection now, LocalDate from, LocalDate to) {
        return new Selection(from, to, now.zone(), now.department(), now.issuer(), now.scope());
    }

    private void tiles(Html html) {
        Overview.Totals totals = seen.overview().totals();
        html.open("section", "class", "tiles", "aria-label", words.say("totals"));
        tile(html, "issued", totals.issued(), "");
        String share = totals.issued() == 0 ? "" : words.say("percent", 100 * totals.redeemed() / totals.issued());
        tile(html, "redeemed", totals.redeemed(), share);
        tile(html, "revoked", totals.revoked(), "");
        tile(html, "refused", totals.refused(), "");
        html.close();
    }

    private void tile(Html html, String kind, long count, String beside) {
        html.open("div", "class", "tile " + kind).of("p", words.say(kind), "class", "label");
        html.open("p", "class", "figure").text(words.number(count));
        if (!beside.isEmpty()) {
            html.text(" ").of("small", beside);
        }
        html.close().close();
    }

    private void timePlot(Html html) {
        html.open("section", "class", "card wide").open("div", "class", "legend-row");
        html.of("h2", words.say("plot.time"));
        html.open("p", "class", "legend").of("span", words.say("issued"), "class", "key issued");
        html.of("span", words.say("redeemed"), "class", "key redeemed").close().close();
        if (seen.overview().days().isEmpty()) {
            html.of("p", words.say("nothing"), "class", "quiet");
        } else {
            new TimePlot(words, Bins.of(seen.overview(), seen.selection())).draw(html);
        }
        html.close();
    }

    private void shares(Html html) {
        Selection now = seen.selection();
        html.open("div", "class", "columns");
        new SharePlot(words, share -> "?" + Query.written(department(now, share)))
                .draw(html, "by-department", seen.overview().departments());
        new SharePlot(words, share -> "?" + Query.written(scope(now, share)))
                .draw(html, "by-scope", named(seen.overview().scopes()));
        new SharePlot(words, share -> "?" + Query.written(issuer(now, share)))
                .draw(html, "by-person", seen.overview().issuers());
        html.close();
    }

    private List<Share> named(List<Share> scopes) {
        return scopes.stream()
                .map(share ->
                        new Share(share.key(), words.say("scope." + share.key()), share.issued(), share.redeemed()))
                .toList();
    }

    private static Selection department(Selection now, Share share) {
        Optional<Department> one =
                Optional.of(share.name()).filter(name -> !name.isBlank()).map(Department::new);
        return new Selection(now.from(), now.to(), now.zone(), one, now.issuer(), now.scope());
    }

    private static Selection scope(Selection now, Share share) {
        return new Selection(
                now.from(),
                now.to(),
                now.zone(),
                now.department(),
                now.issuer(),
                Optional.of(Scope.valueOf(share.key())));
    }

    private static Selection issuer(Selection now, Share share) {
        PersonId person = new PersonId(UUID.fromString(share.key()));
        return new Selection(now.from(), now.to(), now.zone(), now.department(), Optional.of(person), now.scope());
    }
}
