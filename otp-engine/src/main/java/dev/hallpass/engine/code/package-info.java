/**
 * How a code is written, read and sealed: symbols and digits, payload, tag and mask, and the two smaller texts beside
 * it, device code and receipt.
 */
@NullMarked
package dev.hallpass.engine.code;

import org.jspecify.annotations.NullMarked;
