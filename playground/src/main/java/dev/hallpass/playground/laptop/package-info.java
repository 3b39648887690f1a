/** Protected computers to play with: the real agent, on a machine whose clock, network and devices can be touched. */
@NullMarked
package dev.hallpass.playground.laptop;

import org.jspecify.annotations.NullMarked;
