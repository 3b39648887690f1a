package dev.hallpass.core.audit.review;

import java.util.List;

import dev.hallpass.core.audit.Recorded;
import dev.hallpass.core.policy.Verdict;

/** What came of wanting to read the trail. */
public sealed interface Reading {
    /** The newest first. */
    record Page(List<Recorded> entries) implements Reading {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** @param verdict policy's answer, never {@link Verdict.Permitted} */
    record Refused(Verdict verdict) implements Reading {}
}
