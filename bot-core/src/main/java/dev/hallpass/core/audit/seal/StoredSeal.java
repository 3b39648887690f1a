package dev.hallpass.core.audit.seal;

import java.util.Optional;

/**
 * A row of the chain as it is stored, with the entry that it names. Nothing in it is trusted.
 *
 * @param entry empty when there is no such entry
 * @param seal as it stands there, whatever that is
 */
public record StoredSeal(long sequence, long entryId, int epoch, String seal, Optional<RawEntry> entry) {}
