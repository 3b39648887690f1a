package dev.hallpass.core.issuing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks through issuances from the newest to the oldest, a page at a time. */
final class NewestFirst {
    private static final IssuanceId BEYOND_ALL = new IssuanceId(Long.MAX_VALUE);

    private final int page;
    private final Pages pages;

    /** @param page how many are read at once */
    NewestFirst(int page, Pages pages) {
        this.page = page;
        this.pages = pages;
    }

    /** Where they come from. */
    interface Pages {
        /** The newest of those below the given one, at most so many. */
        List<Issuance> below(IssuanceId id, int most);
    }

    /** What the first issuance gives that gives anything. */
    <T> Optional<T> first(Function<Issuance, Optional<T>> match) {
        IssuanceId below = BEYOND_ALL;
        List<Issuance> read;
        do {
            read = pages.below(below, page);
            for (Issuance issuance : read) {
                Optional<T> found = match.apply(issuance);
                if (found.isPresent()) {
                    return found;
                }
                below = issuance.id();
            }
        } while (read.size() == page);
        return Optional.empty();
    }
}
