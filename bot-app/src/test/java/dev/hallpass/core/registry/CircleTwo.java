package dev.hallpass.core.registry;

import dev.hallpass.core.people.CircleOne;

/** A trespasser: only there to be refused. */
public final class CircleTwo {
    final Class<?> other = CircleOne.class;
}
