/** Looking at the trail: who may, as far as their departments reach, and figures to look at rather than to read. */
@NullMarked
package dev.hallpass.core.audit.review;

import org.jspecify.annotations.NullMarked;
