/** Universal chains, slots and showings in a relational database. */
@NullMarked
package dev.hallpass.core.universal.jdbc;

import org.jspecify.annotations.NullMarked;
