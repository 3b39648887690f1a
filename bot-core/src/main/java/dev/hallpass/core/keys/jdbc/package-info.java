/** What the database knows that hangs on the master secrets. */
@NullMarked
package dev.hallpass.core.keys.jdbc;

import org.jspecify.annotations.NullMarked;
