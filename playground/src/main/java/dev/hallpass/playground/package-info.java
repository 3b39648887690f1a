/** The playground's program: bot, stand-in Slack, laptops, mailbox and page in one process. */
@NullMarked
package dev.hallpass.playground;

import org.jspecify.annotations.NullMarked;
