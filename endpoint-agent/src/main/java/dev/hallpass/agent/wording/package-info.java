/** Every sentence that the agent says, by locale, so that no other package holds text for people. */
@NullMarked
package dev.hallpass.agent.wording;

import org.jspecify.annotations.NullMarked;
