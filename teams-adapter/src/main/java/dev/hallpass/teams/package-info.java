/** Hallpass in Microsoft Teams: translates and delivers, decides nothing. */
@NullMarked
package dev.hallpass.teams;

import org.jspecify.annotations.NullMarked;
