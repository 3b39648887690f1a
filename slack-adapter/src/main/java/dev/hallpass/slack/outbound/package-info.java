/** Speaking: messages, views and private answers over Slack's Web API, with retries. */
@NullMarked
package dev.hallpass.slack.outbound;

import org.jspecify.annotations.NullMarked;
