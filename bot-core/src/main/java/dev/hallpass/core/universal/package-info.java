/** The universal code: its chains, whose slot it is shown under, and each showing. */
@NullMarked
package dev.hallpass.core.universal;

import org.jspecify.annotations.NullMarked;
