/** Looks at what only the program knows of: Slack's token, the mail server, the configuration. */
@NullMarked
package dev.hallpass.app.doctor;

import org.jspecify.annotations.NullMarked;
