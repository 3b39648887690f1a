/** What the configuration may say, checked at start; the only place where a property's name is written. */
@NullMarked
package dev.hallpass.app.settings;

import org.jspecify.annotations.NullMarked;
