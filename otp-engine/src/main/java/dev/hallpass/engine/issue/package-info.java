/**
 * Making codes: the server's half, which an endpoint never has.
 */
@NullMarked
package dev.hallpass.engine.issue;

import org.jspecify.annotations.NullMarked;
