package dev.hallpass.core.delivery.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.hallpass.core.delivery.letter.Template.Fact;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Readout;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.Validity;

/** Writes one code down for who reads it elsewhere than in a chat: as a mail, and as a page for paper. */
public final class LetterWriter {
    private static final Template PLAIN = Template.named("code.txt", UnaryOperator.identity());

    private final Names names;
    private final String contact;
    private final Template html;
    private final Template paper;

    /**
     * @param contact how the reader reaches an administrator; may be empty
     * @param escape makes text safe inside of HTML
     */
    public LetterWriter(Names names, String contact, UnaryOperator<String> escape) {
        this.names = names;
        this.contact = contact;
        this.html = Template.named("code.html", escape);
        this.paper = Template.named("paper.html", escape);
    }

    /** The mail, in the issuer's language. */
    public Letter mail(Issuance issuance, Readout readout) {
        LetterWords words = LetterWords.in(names.localeOf(issuance.issuer()));
        Map<String, String> values = values(issuance, readout, words);
        List<Fact> facts = facts(issuance, words);
        return new Letter(
                words.say("subject", issuance.id().value()), PLAIN.fill(values, facts), html.fill(values, facts));
    }

    /** The page for paper, in the issuer's language; HTML, secret. */
    public String paper(Issuance issuance, Readout readout) {
        Locale locale = names.localeOf(issuance.issuer());
        LetterWords words = LetterWords.in(locale);
        Map<String, String> values = values(issuance, readout, words);
        values.put("title", words.say("paper.title", issuance.id().toString()));
        values.put("language", locale.getLanguage().isEmpty() ? "en" : locale.getLanguage());
        values.put("hint", words.say("paper.hint"));
        values.put("why", issuance.justification().map(why -> why.text()).orElse("–"));
        values.put("whyLabel", words.say("paper.why"));
        values.put("spelled", readout.revealDigits().map(words::spell).orElse("–"));
        values.put("spelledLabel", words.say("paper.spelled"));
        return paper.fill(values, facts(issuance, words));
    }

    private Map<String, String> values(Issuance issuance, Readout readout, LetterWords words) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", words.say("title"));
        values.put("intro", words.say("intro", names.of(issuance.issuer())));
        values.put("code", readout.revealSymbols());
        values.put("orDigits", words.say("or-digits"));
        values.put("digits", readout.revealDigits().orElse("–"));
        values.put("how", words.say("how"));
        values.put("receipt", words.say("receipt"));
        values.put("contact", contact.isBlank() ? "" : words.say("contact", contact));
        values.put("closing", words.say("closing", issuance.id().toString()));
        return values;
    }

    private List<Fact> facts(Issuance issuance, LetterWords words) {
        Terms terms = issuance.draft().terms();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("opens"), opens(issuance, words)));
        terms.binding().computer().ifPresent(on -> facts.add(new Fact(words.say("on"), names.of(on))));
        terms.binding().user().ifPresent(user -> facts.add(new Fact(words.say("for"), user.value())));
        facts.addAll(times(issuance, words));
        return facts;
    }

    private String opens(Issuance issuance, LetterWords words) {
        return switch (issuance.draft().terms().scope()) {
            case DEVICE -> issuance.draft().device().map(names::of).orElseThrow();
            case ALL_DEVICES -> words.say("scope.all-devices");
            case ALL_FILE_TRANSFERS -> words.say("scope.all-file-transfers");
            case TRANSFER_LIMIT_RESET -> words.say("scope.transfer-limit-reset");
            case UNIVERSAL -> throw new IllegalStateException("a universal code is never written down");
        };
    }

    private static List<Fact> times(Issuance issuance, LetterWords words) {
        if (issuance.draft().terms().validity() instanceof Validity.Interval interval) {
            return List.of(
                    new Fact(words.say("from"), words.time(interval.start(), issuance.zone())),
                    new Fact(words.say("until"), words.time(interval.end(), issuance.zone())));
        }
        Validity.Relative relative =
                (Validity.Relative) issuance.draft().terms().validity();
        return List.of(
                new Fact(
                        words.say("during"),
                        words.say("during." + relative.duration().name())),
                new Fact(words.say("redeem-before"), words.time(issuance.redeemBy(), issuance.zone())));
    }
}
