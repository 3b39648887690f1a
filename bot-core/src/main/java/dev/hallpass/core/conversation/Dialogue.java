package dev.hallpass.core.conversation;

import java.util.Optional;

/** One talk, such as issuing. The conversation asks each dialogue in turn; the first that knows the inbound answers. */
public interface Dialogue {
    /** Empty when the inbound is none of this dialogue's business. */
    Optional<Answer> hear(Inbound inbound, Hearing hearing);
}
