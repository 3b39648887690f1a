package dev.hallpass.agent;

import dev.hallpass.core.people.People;

/** A trespasser: only there to be refused. */
public final class AgentKnowsTheCore {
    final Class<?> core = People.class;
}
