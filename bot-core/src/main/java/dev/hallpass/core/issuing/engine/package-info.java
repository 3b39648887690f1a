/** The built-in backend: writes the codes of code-format.md from the master secrets. */
@NullMarked
package dev.hallpass.core.issuing.engine;

import org.jspecify.annotations.NullMarked;
