/** All decisions of Hallpass. */
@NullMarked
package dev.hallpass.core;

import org.jspecify.annotations.NullMarked;
