/** The two requests of an endpoint over HTTP: enrolment and sync. */
@NullMarked
package dev.hallpass.core.endpoints.http;

import org.jspecify.annotations.NullMarked;
