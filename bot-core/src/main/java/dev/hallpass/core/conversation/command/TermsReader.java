package dev.hallpass.core.conversation.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.conversation.command.TypedTerms.Reader;
import dev.hallpass.core.conversation.command.TypedTerms.TypedInterval;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;

/** Reads the terms of a command in any order; what belongs to no term is left for the command itself. */
final class TermsReader {
    private final Cursor words;
    private final List<Token> others = new ArrayList<>();
    private final Set<Term> seen = EnumSet.noneOf(Term.class);
    private Optional<String> computer = Optional.empty();
    private Optional<String> user = Optional.empty();
    private Optional<PresetDuration> during = Optional.empty();
    private Optional<TypedTime> from = Optional.empty();
    private Optional<TypedTime> until = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<RedeemWindow> within = Optional.empty();
    private Optional<String> because = Optional.empty();
    private Optional<Reader> reader = Optional.empty();

    TermsReader(Cursor words) {
        this.words = words;
    }

    /** @throws Misreading at the first term that is not understood */
    TypedTerms read() {
        while (words.hasMore()) {
            Token token = unglued(words.next());
            Optional<Term> term = Term.of(token);
            if (term.isPresent()) {
                once(term.get());
                read(term.get(), token);
            } else {
                others.add(token);
            }
        }
        refuseWhatDoesNotGoTogether();
        TypedInterval interval = new TypedInterval(from, until, zone);
        return new TypedTerms(computer, user, during, interval, within, because, reader);
    }

    /** The words that were no terms, in their order. */
    List<Token> others() {
        return List.copyOf(others);
    }

    /** Which terms were given. */
    Set<Term> seen() {
        return seen;
    }

    /** {@code --during=2h} is the flag, and its value put in front of what follows. */
    private Token unglued(Token token) {
        int equals = token.text().indexOf('=');
        if (token.quoted() || equals < 0 || Term.of(token).isEmpty()) {
            return token;
        }
        String value = token.text().substring(equals + 1);
        if (!value.isEmpty()) {
            words.pushBack(new Token(value, false, token.place() + token.text().codePointCount(0, equals + 1)));
        }
        return new Token(token.text().substring(0, equals), false, token.place());
    }

    private void once(Term term) {
        if (!seen.add(term)) {
            throw new Misreading(Trouble.TWICE, term.word());
        }
    }

    private void read(Term term, Token said) {
        switch (term) {
            case ON -> computer = Optional.of(Names.name(value(said)));
            case FOR -> user = Optional.of(userName(value(said)));
            case DURING -> during = Optional.of(Durations.preset(duration(said)));
            case FROM -> from = Optional.of(time(said));
            case UNTIL -> until = Optional.of(time(said));
            case ZONE -> zone = Optional.of(Times.zone(value(said).text()));
            case WITHIN -> within = Optional.of(window(said));
            case BECAUSE -> because = Optional.of(value(said).text());
            case TO -> reader = Optional.of(new Reader.ByMessage(person(value(said))));
            case BY -> reader = Optional.of(new Reader.ByEmail(email(said)));
        }
    }

    private Token value(Token of) {
        requireValue(of);
        return words.next();
    }

    private void requireValue(Token of) {
        if (words.peek().filter(next -> Term.of(next).isEmpty()).isEmpty()) {
            throw new Misreading(Trouble.VALUE_MISSING, of.text());
        }
    }

    private TypedTime time(Token of) {
        requireValue(of);
        return Times.take(words);
    }

    private String duration(Token of) {
        requireValue(of);
        return Durations.take(words).orElseThrow();
    }

    private RedeemWindow window(Token of) {
        requireValue(of);
        if (words.takes(List.of("same", "day"))) {
            return RedeemWindow.SAME_DAY;
        }
        return Durations.window(Durations.take(words).orElseThrow());
    }

    private static String userName(Token token) {
        if (!token.quoted() && Durations.read(token.plain()).isPresent()) {
            throw new Misreading(Trouble.DURATION_AFTER_FOR, token.text())
                    .suggesting(Optional.of(Term.DURING.word() + " " + token.plain()));
        }
        return Names.name(token);
    }

    private static PersonRef.Mention person(Token token) {
        return Markup.mention(token).orElseThrow(() -> new Misreading(Trouble.NOT_A_PERSON, token.text()));
    }

    /** {@code by email ADDRESS}, {@code by email}, {@code --email ADDRESS}, {@code --email}. */
    private Optional<EmailAddress> email(Token said) {
        boolean flag = said.plain().startsWith("-");
        if (!flag
                && !words.takes(List.of("email"))
                && !words.takes(List.of("e-mail"))
                && !words.takes(List.of("mail"))) {
            throw new Misreading(Trouble.UNKNOWN_WORD, words.peek().orElse(said).text())
                    .suggesting(Optional.of("by email"));
        }
        Optional<Token> next = words.peek();
        Optional<EmailAddress> address = next.flatMap(Markup::address);
        if (address.isPresent()) {
            words.skip(1);
        } else if (next.isPresent()
                && next.get().text().contains("@")
                && Markup.mention(next.get()).isEmpty()) {
            throw new Misreading(Trouble.NOT_AN_ADDRESS, next.get().text());
        }
        return address;
    }

    private void refuseWhatDoesNotGoTogether() {
        for (Term time : List.of(Term.FROM, Term.UNTIL)) {
            refuseTogether(Term.DURING, time);
            refuseTogether(Term.WITHIN, time);
        }
        refuseTogether(Term.TO, Term.BY);
        if (seen.contains(Term.ZONE) && !seen.contains(Term.FROM) && !seen.contains(Term.UNTIL)) {
            throw new Misreading(Trouble.NEEDS_OTHER, Term.ZONE.word(), Term.FROM.word());
        }
    }

    private void refuseTogether(Term one, Term other) {
        if (seen.contains(one) && seen.contains(other)) {
            throw new Misreading(Trouble.CONFLICT, one.word(), other.word());
        }
    }
}
