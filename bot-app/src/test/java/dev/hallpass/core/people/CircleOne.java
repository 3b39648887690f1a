package dev.hallpass.core.people;

import dev.hallpass.core.registry.CircleTwo;

/** A trespasser: only there to be refused. */
public final class CircleOne {
    final Class<?> other = CircleTwo.class;
}
