/** The audit trail in the database: rows are added and read, never changed. */
@NullMarked
package dev.hallpass.core.audit.jdbc;

import org.jspecify.annotations.NullMarked;
