/** Promises made in a transaction and kept later, at least once each, by any replica. */
@NullMarked
package dev.hallpass.core.outbox;

import org.jspecify.annotations.NullMarked;
