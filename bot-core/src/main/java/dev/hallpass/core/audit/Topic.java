package dev.hallpass.core.audit;

import dev.hallpass.engine.terms.ComputerId;

/** What an entry concerns. */
public sealed interface Topic {
    /**
     * What was done to a computer or by it, and to the codes that name it.
     *
     * @param name its name, by which entries of acts that people did to it name it
     */
    record OnComputer(ComputerId id, String name) implements Topic {}

    /** One issued code. */
    record OfCode(long issuance) implements Topic {}
}
