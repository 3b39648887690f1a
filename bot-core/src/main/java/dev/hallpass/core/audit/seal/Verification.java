package dev.hallpass.core.audit.seal;

import java.time.Instant;
import java.util.Optional;

/**
 * What a verification came to.
 *
 * @param head where the stored chain ends
 * @param findings how many things are wrong; 0 when the trail is whole
 * @param unsealed how many entries wait for their seal
 * @param oldestUnsealed when the oldest of them was written
 */
public record Verification(Head head, long findings, long unsealed, Optional<Instant> oldestUnsealed) {}
