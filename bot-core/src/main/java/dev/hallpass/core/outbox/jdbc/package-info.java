/** Promises as rows of a cluster-safe scheduler, and the relay that keeps them. */
@NullMarked
package dev.hallpass.core.outbox.jdbc;

import org.jspecify.annotations.NullMarked;
