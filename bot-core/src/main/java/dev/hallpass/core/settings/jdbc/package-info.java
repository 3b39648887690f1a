/** Settings in the database: asked each time, since another replica may have changed one. */
@NullMarked
package dev.hallpass.core.settings.jdbc;

import org.jspecify.annotations.NullMarked;
