/** Everything without an account: stand-in workspace, mailbox and laptop in one page. */
@NullMarked
package dev.hallpass.playground;

import org.jspecify.annotations.NullMarked;
