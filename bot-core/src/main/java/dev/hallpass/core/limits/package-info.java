/** How often: budgets, once-only marks and form sessions, which all live for minutes. */
@NullMarked
package dev.hallpass.core.limits;

import org.jspecify.annotations.NullMarked;
