/** Who is in the workspace, how it was set up on its first day, and where it is kept. */
@NullMarked
package dev.hallpass.playground.workspace;

import org.jspecify.annotations.NullMarked;
