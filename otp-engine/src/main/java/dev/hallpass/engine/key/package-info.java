/**
 * Who can make or check a code: the master secret and the keys derived from it, as types that do not print.
 */
@NullMarked
package dev.hallpass.engine.key;

import org.jspecify.annotations.NullMarked;
