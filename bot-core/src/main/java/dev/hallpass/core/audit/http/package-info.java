/** The audit page in the browser of the one reader to whom its link was given. */
@NullMarked
package dev.hallpass.core.audit.http;

import org.jspecify.annotations.NullMarked;
