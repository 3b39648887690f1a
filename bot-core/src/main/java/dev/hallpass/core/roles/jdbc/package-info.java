/** Role assignments in the database. */
@NullMarked
package dev.hallpass.core.roles.jdbc;

import org.jspecify.annotations.NullMarked;
