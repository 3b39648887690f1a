/** What the page asks and does, as JSON below {@code /playground/api/}. */
@NullMarked
package dev.hallpass.playground.http;

import org.jspecify.annotations.NullMarked;
