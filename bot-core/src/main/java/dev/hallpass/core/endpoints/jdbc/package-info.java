/** Enrolments and syncs in a relational database. */
@NullMarked
package dev.hallpass.core.endpoints.jdbc;

import org.jspecify.annotations.NullMarked;
