package dev.hallpass.core.outbox.jdbc;

/**
 * What is stored of one event for one of its subscribers.
 *
 * @param event the event's simple name
 * @param content the event as JSON
 */
record Promise(String event, String content) {}
