/** Deliveries in the relational database, so that any replica goes on where another one died. */
@NullMarked
package dev.hallpass.core.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
