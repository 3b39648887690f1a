package dev.hallpass.agent.state;

/** A bundle, of a server or of a file, that lacks a field or has a wrong one. Its message names the field, no value. */
public final class UnreadableBundle extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;

    UnreadableBundle(String field) {
        super("The bundle's field \"" + field + "\" is missing or wrong.");
        this.field = field;
    }

    /**
     * Which field.
     *
     * @return its name; empty when the whole is no JSON
     */
    public String field() {
        return field;
    }
}
