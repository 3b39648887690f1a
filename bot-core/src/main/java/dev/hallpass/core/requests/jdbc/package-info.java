/** Requests in the relational database, so that of two decisions at once one holds, whatever replicas they come from. */
@NullMarked
package dev.hallpass.core.requests.jdbc;

import org.jspecify.annotations.NullMarked;
