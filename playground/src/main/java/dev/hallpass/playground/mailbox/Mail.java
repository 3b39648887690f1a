package dev.hallpass.playground.mailbox;

import java.time.Instant;

/**
 * A mail, read.
 *
 * @param id unique among all
 * @param from the sender
 * @param to the reader
 * @param subject the subject
 * @param at when it came
 * @param text its plain text; empty when it has none
 * @param html its HTML; empty when it has none
 */
public record Mail(String id, String from, String to, String subject, Instant at, String text, String html) {
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
