package dev.hallpass.core.endpoints;

/**
 * What an endpoint says when it enrols.
 *
 * @param calledItself the name the machine has by itself; for the audit trail, since the token decides the name
 * @param agentVersion which agent it is
 */
public record FirstContact(String calledItself, String agentVersion, Contact contact) {}
