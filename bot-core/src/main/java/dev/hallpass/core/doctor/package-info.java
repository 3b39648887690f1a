/** Whether Hallpass is well: what is connected, what is not, and the line that says how to fix it. */
@NullMarked
package dev.hallpass.core.doctor;

import org.jspecify.annotations.NullMarked;
