/** The protected computer: its command line. */
@NullMarked
package dev.hallpass.agent;

import org.jspecify.annotations.NullMarked;
