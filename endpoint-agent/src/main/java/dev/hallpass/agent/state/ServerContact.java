package dev.hallpass.agent.state;

import java.net.URI;

/**
 * How this endpoint reaches its server.
 *
 * @param server the server's address
 * @param token the endpoint's own
 */
public record ServerContact(URI server, BearerToken token) {}
