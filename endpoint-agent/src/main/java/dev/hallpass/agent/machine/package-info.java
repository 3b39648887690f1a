/** What the machine says of itself: attached devices, who is logged in, how long it has been running. */
@NullMarked
package dev.hallpass.agent.machine;

import org.jspecify.annotations.NullMarked;
