package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import dev.hallpass.core.requests.RequestId;

/** Numbers of requests as they come back from buttons and forms. They may be forged, and are no right. */
final class RequestValues {
    private RequestValues() {}

    static Optional<RequestId> id(String value) {
        return value.matches("[0-9]{1,18}") ? Optional.of(new RequestId(Long.parseLong(value))) : Optional.empty();
    }
}
