/** The app manifest, generated from the command table, so that Slack and the grammar cannot disagree. */
@NullMarked
package dev.hallpass.slack.manifest;

import org.jspecify.annotations.NullMarked;
