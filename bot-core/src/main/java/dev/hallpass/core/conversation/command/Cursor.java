package dev.hallpass.core.conversation.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a line, read from left to right. */
final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    Optional<Token> peek() {
        return peek(0);
    }

    Optional<Token> peek(int ahead) {
        return at + ahead < tokens.size() ? Optional.of(tokens.get(at + ahead)) : Optional.empty();
    }

    boolean hasMore() {
        return at < tokens.size();
    }

    /** The next word; there must be one. */
    Token next() {
        return tokens.get(at++);
    }

    /** Puts a word in front of what is left. */
    void pushBack(Token token) {
        tokens.add(at, token);
    }

    void skip(int words) {
        at += words;
    }

    /** The next words if they are these, unquoted, in any case. */
    boolean takes(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Optional<Token> token = peek(i);
            if (token.isEmpty() || token.get().quoted() || !token.get().plain().equals(words.get(i))) {
                return false;
            }
        }
        skip(words.size());
        return true;
    }

    /** All that is left. */
    List<Token> rest() {
        List<Token> rest = new ArrayList<>(tokens.subList(at, tokens.size()));
        at = tokens.size();
        return rest;
    }
}
