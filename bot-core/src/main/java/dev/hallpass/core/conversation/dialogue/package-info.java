/** The talks that people have with Hallpass, and every sentence it says in them. */
@NullMarked
package dev.hallpass.core.conversation.dialogue;

import org.jspecify.annotations.NullMarked;
