package dev.hallpass.core.delivery;

import dev.hallpass.core.people.account.Platform;

/**
 * The message that carries a code: where it is rewritten when the code is over. The names are the platform's own.
 *
 * @param message its id in its channel
 */
public record CarryingMessage(Platform platform, String workspace, String channel, String message) {}
