/** Asks resolvers over the network who is on call. */
@NullMarked
package dev.hallpass.core.requests.http;

import org.jspecify.annotations.NullMarked;
