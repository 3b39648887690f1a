package dev.hallpass.core.delivery.letter;

/**
 * A mail before it is a message. Secret but for its subject.
 *
 * @param subject holds no code: it shows on lock screens and in logs of servers on the way
 */
public record Letter(String subject, String plain, String html) {
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
