package dev.hallpass.engine.redeem;

import dev.hallpass.engine.code.Contents;

/**
 * A code that was proven right.
 *
 * @param contents what it stands for
 * @param keys the set of keys under which it was
 */
record Find(Contents contents, KeySet keys) {}
