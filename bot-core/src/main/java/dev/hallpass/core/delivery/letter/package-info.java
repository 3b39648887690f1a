/** What is written about one code outside of chats: a mail, and a page for paper. */
@NullMarked
package dev.hallpass.core.delivery.letter;

import org.jspecify.annotations.NullMarked;
