/** The one command table, its grammar, suggestions and help. */
@NullMarked
package dev.hallpass.core.conversation.command;

import org.jspecify.annotations.NullMarked;
