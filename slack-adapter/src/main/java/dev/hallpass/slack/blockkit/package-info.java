/** Drawing: the conversation's messages and forms as Block Kit, within Slack's limits; no input or output. */
@NullMarked
package dev.hallpass.slack.blockkit;

import org.jspecify.annotations.NullMarked;
