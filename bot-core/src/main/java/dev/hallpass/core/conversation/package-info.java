/** The door for every adapter: what comes in, who answers, what goes out. */
@NullMarked
package dev.hallpass.core.conversation;

import org.jspecify.annotations.NullMarked;
