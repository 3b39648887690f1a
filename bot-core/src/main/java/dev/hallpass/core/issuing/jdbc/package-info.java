/** Issuances in the relational database, so that each serial and each event is used once by all replicas together. */
@NullMarked
package dev.hallpass.core.issuing.jdbc;

import org.jspecify.annotations.NullMarked;
