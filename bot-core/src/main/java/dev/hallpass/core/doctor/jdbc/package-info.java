/** What the database shows of a replica's health: its own time. */
@NullMarked
package dev.hallpass.core.doctor.jdbc;

import org.jspecify.annotations.NullMarked;
