package dev.hallpass.core.conversation.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A term's keyword and its flags. */
enum Term {
    ON("on", "computer"),
    FOR("for", "user"),
    DURING("during", "during"),
    FROM("from", "from"),
    UNTIL("until", "until"),
    ZONE("zone", "zone"),
    WITHIN("within", "within"),
    BECAUSE("because", "reason"),
    TO("to", "to"),
    BY("by", "email");

    private final String word;
    private final String flag;

    Term(String word, String flag) {
        this.word = word;
        this.flag = "--" + flag;
    }

    String word() {
        return word;
    }

    String flag() {
        return flag;
    }

    /** The term that the word begins: a keyword or a flag, never a word in quotes. */
    static Optional<Term> of(Token token) {
        if (token.quoted()) {
            return Optional.empty();
        }
        String plain = token.plain();
        String flag = asFlag(plain).split("=", 2)[0];
        return Arrays.stream(values())
                .filter(term -> term.word.equals(plain) || term.flag.equals(flag))
                .findFirst();
    }

    /** Two hyphens are what telephones make one long dash of. */
    static String asFlag(String plain) {
        return plain.startsWith("-") ? "--" + plain.replaceFirst("^-+", "") : plain;
    }

    /** Every word that may begin a term. */
    static List<String> words() {
        return Arrays.stream(values()).map(Term::word).toList();
    }

    static List<String> flags() {
        return Arrays.stream(values()).map(Term::flag).toList();
    }
}
