/** Limits, once-only marks and form sessions in Redis: one given by URL, or a real one that is started here. */
@NullMarked
package dev.hallpass.core.limits.redis;

import org.jspecify.annotations.NullMarked;
