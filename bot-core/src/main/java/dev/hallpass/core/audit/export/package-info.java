/** Writes the trail out for other programs, row by row as it is read: CSV and JSON lines. */
@NullMarked
package dev.hallpass.core.audit.export;

import org.jspecify.annotations.NullMarked;
