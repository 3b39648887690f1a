/**
 * A stand-in Slack that speaks Slack's real protocol over HTTP and refuses what Slack refuses, so that tests and the
 * playground meet the platform's limits without an account.
 */
@NullMarked
package dev.hallpass.slack.fake;

import org.jspecify.annotations.NullMarked;
