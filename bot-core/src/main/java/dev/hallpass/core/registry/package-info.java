/** What exists: protected computers, the end users who work on them, and the devices they plug in. */
@NullMarked
package dev.hallpass.core.registry;

import org.jspecify.annotations.NullMarked;
