/** What an organisation may decide for itself while Hallpass runs, each with its type and default. */
@NullMarked
package dev.hallpass.core.settings;

import org.jspecify.annotations.NullMarked;
