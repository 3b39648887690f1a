package dev.hallpass.core.issuing;

import java.util.List;

/**
 * What was issued, the newest first.
 *
 * @param more whether there is more than is listed
 */
public record Listing(List<Issuance> issuances, boolean more) {
    public Listing {
        issuances = List.copyOf(issuances);
    }
}
