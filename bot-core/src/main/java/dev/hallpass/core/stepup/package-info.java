/** Stronger proof just before what opens much: the six digits of an authenticator app that was enrolled earlier. */
@NullMarked
package dev.hallpass.core.stepup;

import org.jspecify.annotations.NullMarked;
