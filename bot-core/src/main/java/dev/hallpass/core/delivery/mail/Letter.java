package dev.hallpass.core.delivery.mail;

/**
 * A mail before it is a message.
 *
 * @param subject holds no code: it shows on lock screens and in logs of servers on the way
 */
record Letter(String subject, String plain, String html) {
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
