/** Time-based numbers as authenticator apps make them, by a library. */
@NullMarked
package dev.hallpass.core.stepup.totp;

import org.jspecify.annotations.NullMarked;
