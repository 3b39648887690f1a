/** Who holds the master secrets, by key epoch. */
@NullMarked
package dev.hallpass.core.keys;

import org.jspecify.annotations.NullMarked;
