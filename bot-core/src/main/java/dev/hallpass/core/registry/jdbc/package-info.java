/** The registry in a relational database, with searches that stay fast at a million rows. */
@NullMarked
package dev.hallpass.core.registry.jdbc;

import org.jspecify.annotations.NullMarked;
