/** The offline code, format version 1. */
@NullMarked
package dev.hallpass.engine;

import org.jspecify.annotations.NullMarked;
