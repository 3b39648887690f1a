package dev.hallpass.core.conversation.message;

import dev.hallpass.core.people.account.Platform;

/** Where a sent message stands; {@code message} is the platform's own id of it in its channel. */
public record MessageRef(Platform platform, String workspace, String channel, String message) {}
