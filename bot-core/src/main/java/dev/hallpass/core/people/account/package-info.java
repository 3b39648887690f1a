/** All that a chat platform knows of a person: the account, and the profile that its directory vouches for. */
@NullMarked
package dev.hallpass.core.people.account;

import org.jspecify.annotations.NullMarked;
