/**
 * What a code says: scope, binding and validity, free of how it is written or sealed.
 */
@NullMarked
package dev.hallpass.engine.terms;

import org.jspecify.annotations.NullMarked;
