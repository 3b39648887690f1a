package dev.hallpass.slack;

import dev.hallpass.teams.TeamsSeesSlack;

/** A trespasser: only there to be refused. */
public final class SlackSeesTeams {
    final Class<?> neighbour = TeamsSeesSlack.class;
}
