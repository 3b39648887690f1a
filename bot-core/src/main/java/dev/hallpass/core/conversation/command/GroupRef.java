package dev.hallpass.core.conversation.command;

/**
 * A group as mentioned in a command.
 *
 * @param id the platform's own id of it
 * @param name how people call it, such as {@code @helpdesk}
 */
public record GroupRef(String id, String name) {}
