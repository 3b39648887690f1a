/** What happened, for good: one entry for every act, refusal and showing. */
@NullMarked
package dev.hallpass.core.audit;

import org.jspecify.annotations.NullMarked;
