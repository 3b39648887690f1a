/** The neutral message that adapters draw. */
@NullMarked
package dev.hallpass.core.conversation.message;

import org.jspecify.annotations.NullMarked;
