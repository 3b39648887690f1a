/** Master secrets in a file that only Hallpass can read, encrypted where there is a key for that; or from the environment. */
@NullMarked
package dev.hallpass.core.keys.file;

import org.jspecify.annotations.NullMarked;
