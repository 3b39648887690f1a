/** Who may do what: pure functions over the stored person and what the act concerns. */
@NullMarked
package dev.hallpass.core.policy;

import org.jspecify.annotations.NullMarked;
