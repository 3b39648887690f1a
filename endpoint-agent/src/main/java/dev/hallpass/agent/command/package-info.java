/** The command line: one class a command, and the one shape in which each answers. */
@NullMarked
package dev.hallpass.agent.command;

import org.jspecify.annotations.NullMarked;
