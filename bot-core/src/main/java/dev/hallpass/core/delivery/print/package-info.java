/** Brings a code to paper: a private link that opens once, and what is shown behind it. */
@NullMarked
package dev.hallpass.core.delivery.print;

import org.jspecify.annotations.NullMarked;
