package dev.hallpass.agent.wording;

import java.util.List;

/**
 * Something to tell a person, not yet in words: the key of a sentence and what goes into its places.
 *
 * @param key a key of the message bundle
 * @param parts what the places {@code {0}}, {@code {1}} … stand for: text, whole numbers, or further sentences
 */
public record Sentence(String key, List<Object> parts) {
    /** Copies the parts, so that the sentence cannot change. */
    public Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * A sentence by its key.
     *
     * @param key a key of the message bundle
     * @param parts what goes into its places; none is null
     * @return the sentence
     */
    public static Sentence of(String key, Object... parts) {
        return new Sentence(key, List.of(parts));
    }
}
