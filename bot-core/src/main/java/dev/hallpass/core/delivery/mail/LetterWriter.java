package dev.hallpass.core.delivery.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.springframework.web.util.HtmlUtils;

import dev.hallpass.core.delivery.Parcel;
import dev.hallpass.core.delivery.mail.Template.Fact;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.Validity;

/** Writes the mail of one code, in plain text and in HTML. */
final class LetterWriter {
    private static final Template PLAIN = Template.named("code-mail.txt", UnaryOperator.identity());
    private static final Template HTML = Template.named("code-mail.html", HtmlUtils::htmlEscape);

    private final Names names;
    private final String contact;

    LetterWriter(Names names, String contact) {
        this.names = names;
        this.contact = contact;
    }

    Letter write(Parcel parcel) {
        Issuance issuance = parcel.issuance();
        MailWords words = MailWords.in(names.localeOf(issuance.issuer()));
        Map<String, String> values = values(parcel, words);
        List<Fact> facts = facts(issuance, words);
        return new Letter(
                words.say("subject", issuance.id().value()), PLAIN.fill(values, facts), HTML.fill(values, facts));
    }

    private Map<String, String> values(Parcel parcel, MailWords words) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", words.say("title"));
        values.put("intro", words.say("intro", names.of(parcel.issuance().issuer())));
        values.put("code", parcel.readout().revealSymbols());
        values.put("orDigits", words.say("or-digits"));
        values.put("digits", parcel.readout().revealDigits().orElse("–"));
        values.put("how", words.say("how"));
        values.put("receipt", words.say("receipt"));
        values.put("contact", contact.isBlank() ? "" : words.say("contact", contact));
        values.put("closing", words.say("closing", parcel.issuance().id().toString()));
        return values;
    }

    private List<Fact> facts(Issuance issuance, MailWords words) {
        Terms terms = issuance.draft().terms();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("opens"), opens(issuance, words)));
        terms.binding().computer().ifPresent(on -> facts.add(new Fact(words.say("on"), names.of(on))));
        terms.binding().user().ifPresent(user -> facts.add(new Fact(words.say("for"), user.value())));
        facts.addAll(times(issuance, words));
        return facts;
    }

    private String opens(Issuance issuance, MailWords words) {
        return switch (issuance.draft().terms().scope()) {
            case DEVICE -> issuance.draft().device().map(names::of).orElseThrow();
            case ALL_DEVICES -> words.say("scope.all-devices");
            case ALL_FILE_TRANSFERS -> words.say("scope.all-file-transfers");
            case TRANSFER_LIMIT_RESET -> words.say("scope.transfer-limit-reset");
            case UNIVERSAL -> throw new IllegalStateException("a universal code is never mailed");
        };
    }

    private static List<Fact> times(Issuance issuance, MailWords words) {
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
