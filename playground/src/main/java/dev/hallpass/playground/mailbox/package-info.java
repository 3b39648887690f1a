/** Where everything lands that the bot mails. */
@NullMarked
package dev.hallpass.playground.mailbox;

import org.jspecify.annotations.NullMarked;
