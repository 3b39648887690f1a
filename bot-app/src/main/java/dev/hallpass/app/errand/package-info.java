/** What the jar does once and ends, instead of serving: the words behind {@code java -jar hallpass.jar}. */
@NullMarked
package dev.hallpass.app.errand;

import org.jspecify.annotations.NullMarked;
