/** Looking people up: a Slack user becomes a profile with a verified e-mail address. */
@NullMarked
package dev.hallpass.slack.directory;

import org.jspecify.annotations.NullMarked;
