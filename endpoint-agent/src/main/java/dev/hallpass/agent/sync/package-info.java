/** The documented HTTP contract with the server: first contact and every later one. */
@NullMarked
package dev.hallpass.agent.sync;

import org.jspecify.annotations.NullMarked;
