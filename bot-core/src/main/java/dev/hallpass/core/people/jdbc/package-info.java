/** People and their accounts in the database. */
@NullMarked
package dev.hallpass.core.people.jdbc;

import org.jspecify.annotations.NullMarked;
