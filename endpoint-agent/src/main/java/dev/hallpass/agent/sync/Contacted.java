package dev.hallpass.agent.sync;

import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.redeem.Standing;

/** What came of a contact with the server. */
public sealed interface Contacted {
    /**
     * Its bundle was taken in, and that is safe on the disk.
     *
     * @param standing how things stand since
     */
    record TakenIn(Standing standing) implements Contacted {}

    /**
     * The server was not asked: this endpoint must not, or cannot.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Contacted {}

    /**
     * The server said no, or nothing, or nonsense; nothing has changed here.
     *
     * @param why what happened, and what to do
     */
    record Failed(Sentence why) implements Contacted {}
}
