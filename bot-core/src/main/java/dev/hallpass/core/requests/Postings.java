package dev.hallpass.core.requests;

import java.util.List;

/** Port: the messages in which requests stand. */
public interface Postings {
    /** Keeps one, or nothing where it is known. */
    void keep(RequestId of, Posting posting);

    /** The first one first. */
    List<Posting> of(RequestId request);
}
