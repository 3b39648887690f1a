package dev.hallpass.app.errand;

import java.util.List;

/** Something that the jar does once. */
interface Errand {
    /** The words that call it, such as {@code audit verify}. */
    List<String> words();

    /**
     * Does it, and says on standard output how it went.
     *
     * @param arguments what stands behind the words; those that the errand does not know are Spring's
     * @return the exit code: 0 when all is well, 1 when it could not be done; others as the errand says
     */
    int run(List<String> arguments);
}
