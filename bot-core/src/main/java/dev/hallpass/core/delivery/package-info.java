/** How a code reaches its one reader, and leaves the reader's messages again when it is over. */
@NullMarked
package dev.hallpass.core.delivery;

import org.jspecify.annotations.NullMarked;
