/** Makes a changed, removed, inserted, reordered or cut trail show: a chain of seals, made after the fact and checked offline. */
@NullMarked
package dev.hallpass.core.audit.seal;

import org.jspecify.annotations.NullMarked;
