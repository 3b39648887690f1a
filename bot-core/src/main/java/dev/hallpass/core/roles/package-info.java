/** Giving roles to people and taking them back, so that there is always somebody who can. */
@NullMarked
package dev.hallpass.core.roles;

import org.jspecify.annotations.NullMarked;
