/** The page for paper over HTTP. */
@NullMarked
package dev.hallpass.core.delivery.http;

import org.jspecify.annotations.NullMarked;
