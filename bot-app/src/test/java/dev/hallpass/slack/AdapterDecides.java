package dev.hallpass.slack;

import dev.hallpass.core.policy.Permission;

/** A trespasser: only there to be refused. */
public final class AdapterDecides {
    final Class<?> decision = Permission.class;
}
