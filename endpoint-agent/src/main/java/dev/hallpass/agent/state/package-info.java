/** The state folder: what is kept, how it is written so that no crash leaves it half changed, and who may write. */
@NullMarked
package dev.hallpass.agent.state;

import org.jspecify.annotations.NullMarked;
