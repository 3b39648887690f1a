/** Plays the transcripts in {@code journeys/} on the running product, one person and one laptop after the other. */
@NullMarked
package dev.hallpass.app.journey;

import org.jspecify.annotations.NullMarked;
