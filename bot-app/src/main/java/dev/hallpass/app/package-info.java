/** The program: its main class. */
@NullMarked
package dev.hallpass.app;

import org.jspecify.annotations.NullMarked;
