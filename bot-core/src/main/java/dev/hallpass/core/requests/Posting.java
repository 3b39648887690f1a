package dev.hallpass.core.requests;

import java.util.Optional;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.Platform;

/**
 * A message in which a request stands: where it is rewritten when the request changes. The names are the platform's own.
 *
 * @param reader whose direct message it is; empty: it is the root of the thread in a channel
 * @param message its id in its channel
 */
public record Posting(Platform platform, String workspace, String channel, String message, Optional<PersonId> reader) {}
