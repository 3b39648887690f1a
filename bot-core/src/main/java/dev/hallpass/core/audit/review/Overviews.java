package dev.hallpass.core.audit.review;

import java.time.Instant;
import java.util.List;

import dev.hallpass.core.people.Reach;

/** Port: figures over what was issued. */
public interface Overviews {
    /** @param now what tells an open code from one whose time is over */
    Overview of(Selection selection, Reach within, Instant now);

    /** The departments in reach for which something was ever issued, in order. */
    List<String> departments(Reach within);
}
