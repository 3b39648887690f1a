/** Listening: Slack's payloads become the conversation's words, acknowledged in time; nothing else. */
@NullMarked
package dev.hallpass.slack.inbound;

import org.jspecify.annotations.NullMarked;
