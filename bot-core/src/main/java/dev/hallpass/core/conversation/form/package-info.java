/** The neutral form that adapters draw, and what comes back from it. */
@NullMarked
package dev.hallpass.core.conversation.form;

import org.jspecify.annotations.NullMarked;
