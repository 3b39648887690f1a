/** The owner's executables that open and close the real thing when a grant begins or ends. */
@NullMarked
package dev.hallpass.agent.hook;

import org.jspecify.annotations.NullMarked;
