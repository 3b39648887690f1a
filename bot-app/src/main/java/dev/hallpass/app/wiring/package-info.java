/** Who is made of what: one configuration a feature or adapter, and the only system clock. */
@NullMarked
package dev.hallpass.app.wiring;

import org.jspecify.annotations.NullMarked;
