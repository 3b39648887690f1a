/** Asking for a code and deciding it: requests, who may approve them, and what comes of them with time. */
@NullMarked
package dev.hallpass.core.requests;

import org.jspecify.annotations.NullMarked;
