/** How values are written to columns and read back, the same on H2 and PostgreSQL. */
@NullMarked
package dev.hallpass.core.sql;

import org.jspecify.annotations.NullMarked;
