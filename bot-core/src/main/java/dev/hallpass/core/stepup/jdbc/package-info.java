/** Enrolled authenticator apps in a relational database, their secrets sealed. */
@NullMarked
package dev.hallpass.core.stepup.jdbc;

import org.jspecify.annotations.NullMarked;
