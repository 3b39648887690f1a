/** Hallpass in Slack: translates and delivers, decides nothing. */
@NullMarked
package dev.hallpass.slack;

import org.jspecify.annotations.NullMarked;
