/**
 * The universal code: chains whose values the server tells day by day, and of which an endpoint can only check that
 * they lead to the point it holds.
 */
@NullMarked
package dev.hallpass.engine.universal;

import org.jspecify.annotations.NullMarked;
