package dev.hallpass.core.conversation.form;

/** Which open form this is: the id of its session, which lives on the server. No right by itself. */
public record FormRef(String session) {
    @Override
    public String toString() {
        return session;
    }
}
