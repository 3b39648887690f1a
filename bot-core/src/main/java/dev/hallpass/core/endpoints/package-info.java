/** The server's side of protected computers: enrolment, later syncs, and the bundle that both hand over. */
@NullMarked
package dev.hallpass.core.endpoints;

import org.jspecify.annotations.NullMarked;
