/** Who the people are and which roles they hold: humans, not their chat accounts and not the end users of computers. */
@NullMarked
package dev.hallpass.core.people;

import org.jspecify.annotations.NullMarked;
