package dev.hallpass.core.audit.http;

import java.util.Optional;

import dev.hallpass.core.audit.review.Overview.Share;
import dev.hallpass.core.audit.review.Selection;
import dev.hallpass.core.people.Department;
import dev.hallpass.engine.terms.Scope;

/** The fields that narrow the page. */
final class FilterForm {
    private final Words words;
    private final OverviewPage.Seen seen;

    FilterForm(Words words, OverviewPage.Seen seen) {
        this.words = words;
        this.seen = seen;
    }

    void draw(Html html) {
        Selection now = seen.selection();
        html.open("form", "class", "filters", "method", "get", "aria-label", words.say("filters"));
        date(html, "from", now.from());
        date(html, "to", now.to());
        departments(html, now.department().map(Department::name).orElse(""));
        people(html, now.issuer().map(Object::toString).orElse(""));
        scopes(html, now.scope().map(Scope::name).orElse(""));
        html.of("button", words.say("apply"), "type", "submit", "class", "button primary");
        html.of("a", words.say("reset"), "class", "button", "href", "?").close();
    }

    private void date(Html html, String name, Object value) {
        html.open("label").of("span", words.say("field." + name));
        html.empty("input", "type", "date", "name", name, "value", value).close();
    }

    private void departments(Html html, String chosen) {
        select(html, "department");
        option(html, "", words.say("all"), chosen.isEmpty());
        boolean listed = seen.departments().stream().anyMatch(chosen::equalsIgnoreCase);
        Optional.of(chosen)
                .filter(name -> !name.isEmpty() && !listed)
                .ifPresent(name -> option(html, name, name, true));
        seen.departments().forEach(name -> option(html, name, name, name.equalsIgnoreCase(chosen)));
        html.close().close();
    }

    private void people(Html html, String chosen) {
        select(html, "person");
        option(html, "", words.say("all"), chosen.isEmpty());
        for (Share share : seen.overview().issuers()) {
            option(html, share.key(), share.name(), share.key().equals(chosen));
        }
        boolean listed =
                seen.overview().issuers().stream().anyMatch(share -> share.key().equals(chosen));
        if (!chosen.isEmpty() && !listed) {
            option(html, chosen, words.say("somebody"), true);
        }
        html.close().close();
    }

    private void scopes(Html html, String chosen) {
        select(html, "scope");
        option(html, "", words.say("all"), chosen.isEmpty());
        for (Scope scope : Scope.values()) {
            if (scope != Scope.UNIVERSAL) {
                option(
                        html,
                        scope.name(),
                        words.say("scope." + scope.name()),
                        scope.name().equals(chosen));
            }
        }
        html.close().close();
    }

    private void select(Html html, String name) {
        html.open("label").of("span", words.say("field." + name)).open("select", "name", name);
    }

    private static void option(Html html, String value, String label, boolean selected) {
        html.of("option", label, "value", value, selected ? "selected" : "", "selected");
    }
}
